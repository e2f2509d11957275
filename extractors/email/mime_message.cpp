#include "extractors/email/mime_message.h"

#include <algorithm>
#include <utility>

#include "extractors/email/gmime_objects.h"
#include "extractors/email/header_block.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kMostBoundaryLines = 100000;
constexpr std::size_t kMostBoundaryWork = 300000000;   // lines that may be boundaries times boundaries
constexpr std::size_t kDeepestOfParser = 1024;

std::size_t occurrences(std::string_view bytes, std::string_view sought) {
  std::size_t count = 0;
  for (std::size_t at = bytes.find(sought); at != std::string_view::npos; at = bytes.find(sought, at + sought.size())) {
    ++count;
  }
  return count;
}

// Whether a parser could be kept busy, or fed, beyond reason. Counts more than there is, never less.
bool is_too_much(std::string_view bytes) {
  const std::size_t boundaries = std::min(occurrences(bytes, "oundary"), kDeepestOfParser);
  const std::size_t lines = occurrences(bytes, "\n--");
  return boundaries * lines > kMostBoundaryWork || (boundaries > 0 && lines > kMostBoundaryLines * 10);
}

std::vector<MessageField> fields_of(GMimeObject* message) {
  std::vector<MessageField> fields;
  GMimeHeaderList* headers = g_mime_object_get_header_list(message);
  for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
    GMimeHeader* header = g_mime_header_list_get_header_at(headers, i);
    const std::string value = visible_text(text_or_empty(g_mime_header_get_value(header)));
    fields.push_back({visible_text(text_or_empty(g_mime_header_get_name(header))), std::string(trimmed(value))});
  }
  return fields;
}

class TreeReader {
 public:
  // False when the tree is beyond the limits.
  bool read(GMimeObject* object, int depth, MimePart& part) {
    if (depth > kDeepestPart || ++parts_ > kMostParts) {
      return false;
    }
    describe(object, part);
    if (!GMIME_IS_MULTIPART(object)) {
      part.content = GMIME_IS_PART(object) ? content_of(GMIME_PART(object)) : std::string();
      return true;
    }
    auto* multipart = GMIME_MULTIPART(object);
    part.before = text_or_empty(g_mime_multipart_get_prologue(multipart));
    part.after = text_or_empty(g_mime_multipart_get_epilogue(multipart));
    const int count = g_mime_multipart_get_count(multipart);
    if (count + parts_ > kMostParts) {
      return false;
    }
    part.children.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
      if (!read(g_mime_multipart_get_part(multipart, i), depth + 1, part.children[static_cast<std::size_t>(i)])) {
        return false;
      }
    }
    return true;
  }

 private:
  static void describe(GMimeObject* object, MimePart& part) {
    GMimeContentType* type = g_mime_object_get_content_type(object);
    part.type = ascii_small(text_or_empty(g_mime_content_type_get_media_type(type)));
    part.subtype = ascii_small(text_or_empty(g_mime_content_type_get_media_subtype(type)));
    const std::string declared = text_or_empty(g_mime_object_get_header(object, "Content-Type"));
    if (declared.substr(0, declared.find(';')).find('/') == std::string::npos) {   // "text", or nonsense: RFC 2045, 5.2
      part.type = "text";
      part.subtype = "plain";
    }
    const auto parameter = [&](const char* name) { return text_or_empty(g_mime_content_type_get_parameter(type, name)); };
    part.charset = parameter("charset");
    part.secure_type = ascii_small(parameter("smime-type"));
    part.flowed = ascii_small(parameter("format")) == "flowed";
    part.delete_spaces = ascii_small(parameter("delsp")) == "yes";
    part.attachment = ascii_small(text_or_empty(g_mime_object_get_disposition(object))) == "attachment";
    const std::string disposed = text_or_empty(g_mime_object_get_content_disposition_parameter(object, "filename"));
    part.name = visible_text(disposed.empty() ? parameter("name") : disposed);
    part.fields = fields_of(object);
  }

  static std::string content_of(GMimePart* part) {
    GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
    if (wrapper == nullptr) {
      return {};
    }
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, memory.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return bytes->len == 0 ? std::string() : std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
  }

  int parts_ = 0;
};

// A parser over bytes that keeps the lines it had to leave out.
class Parsing {
 public:
  explicit Parsing(std::string_view bytes)
      : options_(reading_options()),
        stream_(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())),
        parser_(g_mime_parser_new_with_stream(stream_.get())) {
    g_mime_parser_options_set_warning_callback(options_.get(), &Parsing::note, this);
  }
  Parsing(const Parsing&) = delete;
  Parsing& operator=(const Parsing&) = delete;

  Owned<GMimeMessage> message() { return Owned<GMimeMessage>(g_mime_parser_construct_message(parser_.get(), options_.get())); }
  Owned<GMimeObject> entity() { return Owned<GMimeObject>(g_mime_parser_construct_part(parser_.get(), options_.get())); }
  std::vector<std::string> take_strays() { return std::move(strays_); }

 private:
  // Called from C: nothing may be thrown through it.
  static void note(gint64, GMimeParserWarning warning, const gchar* line, gpointer self) noexcept {
    const std::string_view stray = trimmed(line != nullptr ? std::string_view(line) : std::string_view());
    if (warning == GMIME_CRIT_INVALID_HEADER_NAME && !stray.empty() && !stray.starts_with("--")) {
      static_cast<Parsing*>(self)->strays_.emplace_back(stray);
    }
  }

  OwnedOptions options_;
  Owned<GMimeStream> stream_;
  Owned<GMimeParser> parser_;
  std::vector<std::string> strays_;
};

MimeMessage problem(MessageProblem which) {
  MimeMessage message;
  message.problem = which;
  return message;
}

}  // namespace

MimeMessage read_message(std::string_view bytes) {
  if (bytes.size() > kMostMessageBytes || is_too_much(bytes)) {
    return problem(MessageProblem::limit);
  }
  HeaderBlock block = header_block_of(bytes);
  if (!block.known) {
    return problem(MessageProblem::no_header);
  }
  if (block.fields > kMostFields || block.tangled) {
    return problem(MessageProblem::limit);
  }
  Parsing parsing(block.message.empty() ? bytes : std::string_view(block.message));
  const Owned<GMimeMessage> parsed = parsing.message();
  if (parsed == nullptr) {
    return problem(MessageProblem::no_header);
  }
  MimeMessage message;
  message.strays = std::move(block.strays);
  for (std::string& stray : parsing.take_strays()) {
    message.strays.push_back(std::move(stray));
  }
  message.fields = fields_of(GMIME_OBJECT(parsed.get()));
  GMimeObject* body = g_mime_message_get_mime_part(parsed.get());
  if (body != nullptr && !TreeReader().read(body, 1, message.body)) {
    return problem(MessageProblem::limit);
  }
  return message;
}

MimeMessage read_entity(std::string_view bytes) {
  if (is_too_much(bytes)) {
    return problem(MessageProblem::limit);
  }
  Parsing parsing(bytes);
  const Owned<GMimeObject> parsed = parsing.entity();
  MimeMessage message;
  if (parsed == nullptr) {
    message.body.content = std::string(bytes);
  } else if (!TreeReader().read(parsed.get(), 1, message.body)) {
    return problem(MessageProblem::limit);
  }
  return message;
}

}  // namespace candour
