// Small PDFs written by hand, object by object, for tests that need to know exactly what is inside.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace candour::test {

class PdfBuilder {
 public:
  // Object numbers count from 1 in the order of adding.
  int object(std::string body) {
    objects_.push_back(std::move(body));
    return static_cast<int>(objects_.size());
  }
  int stream(const std::string& dictionary, const std::string& data) {
    return object("<< " + dictionary + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream");
  }
  int next() const { return static_cast<int>(objects_.size()) + 1; }

  std::string finish(int root, const std::string& more_trailer = "") const {
    std::string out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects_.size(); ++i) {
      offsets.push_back(out.size());
      out += std::to_string(i + 1) + " 0 obj\n" + objects_[i] + "\nendobj\n";
    }
    const std::size_t table = out.size();
    out += "xref\n0 " + std::to_string(objects_.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
      const std::string digits = std::to_string(offset);
      out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return out + "trailer\n<< /Size " + std::to_string(objects_.size() + 1) + " /Root " + std::to_string(root) +
           " 0 R " + more_trailer + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  }

 private:
  std::vector<std::string> objects_;
};

constexpr const char* kHelvetica =
    "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>";

// One page each; `page_keys` goes into every page, `catalog_keys` into the catalogue.
inline std::string pages_of(const std::vector<std::string>& contents, const std::string& resources = kHelvetica,
                            const std::string& page_keys = "/MediaBox [0 0 595 842]",
                            const std::string& catalog_keys = "") {
  PdfBuilder builder;
  const int catalog = 1;
  const int tree = 2;
  std::string kids;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    kids += std::to_string(3 + 2 * i) + " 0 R ";
  }
  builder.object("<< /Type /Catalog /Pages 2 0 R " + catalog_keys + " >>");
  builder.object("<< /Type /Pages /Count " + std::to_string(contents.size()) + " /Kids [ " + kids + "] >>");
  for (std::size_t i = 0; i < contents.size(); ++i) {
    builder.object("<< /Type /Page /Parent " + std::to_string(tree) + " 0 R /Resources " + resources + " /Contents " +
                   std::to_string(4 + 2 * i) + " 0 R " + page_keys + " >>");
    builder.stream("", contents[i]);
  }
  return builder.finish(catalog);
}

}  // namespace candour::test
