#include "extractors/email/gmime_objects.h"

#include <array>

#if defined(__SANITIZE_ADDRESS__)
#define CANDOUR_LEAKS_ARE_LOOKED_FOR
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CANDOUR_LEAKS_ARE_LOOKED_FOR
#endif
#endif
#if defined(CANDOUR_LEAKS_ARE_LOOKED_FOR)
#include <sanitizer/lsan_interface.h>
#endif

namespace candour {

void set_up_gmime() {
  static const bool kOnce = [] {
#if defined(CANDOUR_LEAKS_ARE_LOOKED_FOR)
    const __lsan::ScopedDisabler forgetful;
#endif
    g_mime_init();   // it forgets the kinds that are registered anew, once
    for (const char* kind : {"rfc822", "rfc2822", "global", "news", "partial", "external-body", "*"}) {
      g_mime_object_register_type("message", kind, GMIME_TYPE_PART);
    }
    return true;
  }();
  static_cast<void>(kOnce);
}

OwnedOptions reading_options() {
  set_up_gmime();
  OwnedOptions options(g_mime_parser_options_new());
  std::array<const char*, 3> charsets = {"utf-8", "windows-1252", nullptr};
  g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
  return options;
}

}  // namespace candour
