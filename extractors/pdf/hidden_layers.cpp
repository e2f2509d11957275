#include "extractors/pdf/hidden_layers.h"

#include <array>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace candour {
namespace {

using Groups = std::set<QPDFObjGen>;

Groups groups_in(QPDFObjectHandle list) {
  Groups groups;
  if (list.isArray()) {
    for (const QPDFObjectHandle& group : list.getArrayAsVector()) {
      groups.insert(group.getObjGen());
    }
  }
  return groups;
}

Groups hidden_groups(QPDF& pdf) {
  QPDFObjectHandle properties = pdf.getRoot().getKey("/OCProperties");
  if (!properties.isDictionary() || !properties.getKey("/D").isDictionary()) {
    return {};
  }
  QPDFObjectHandle settings = properties.getKey("/D");
  Groups hidden = groups_in(settings.getKey("/OFF"));
  if (settings.getKey("/BaseState").isName() && settings.getKey("/BaseState").getName() == "/OFF") {
    const Groups on = groups_in(settings.getKey("/ON"));
    for (const QPDFObjGen& group : groups_in(properties.getKey("/OCGs"))) {
      if (on.count(group) == 0) {
        hidden.insert(group);
      }
    }
  }
  return hidden;
}

// A group itself, or a membership dictionary of which any member is hidden.
bool is_hidden(QPDFObjectHandle content, const Groups& hidden) {
  if (!content.isDictionary()) {
    return false;
  }
  if (hidden.count(content.getObjGen()) != 0) {
    return true;
  }
  QPDFObjectHandle members = content.getKey("/OCGs");
  if (members.isDictionary()) {
    return hidden.count(members.getObjGen()) != 0;
  }
  if (members.isArray()) {
    for (const QPDFObjectHandle& member : members.getArrayAsVector()) {
      if (hidden.count(member.getObjGen()) != 0) {
        return true;
      }
    }
  }
  return false;
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view candidate : words) {
    if (word == candidate) {
      return true;
    }
  }
  return false;
}

// Passes a content stream on without what it paints inside hidden marked content; state operators stay, so what
// follows is drawn as before.
class LayerFilter : public QPDFObjectHandle::TokenFilter {
 public:
  LayerFilter(QPDFObjectHandle properties, Groups hidden)
      : properties_(std::move(properties)), hidden_(std::move(hidden)) {}

  void handleToken(QPDFTokenizer::Token const& token) override {
    pending_.push_back(token);
    if (token.getType() == QPDFTokenizer::tt_word) {
      operation(token.getValue());
    }
  }
  void handleEOF() override { pass(); }

 private:
  void operation(const std::string& name) {
    if (name == "BDC" || name == "BMC") {
      open_.push_back(inside() || opens_hidden());
    } else if (name == "EMC" && !open_.empty()) {
      open_.pop_back();
    } else if (inside() && one_of(name, {"Tj", "TJ", "Do", "sh", "EI", "BI", "ID"})) {
      pending_.clear();
      return;
    } else if (inside() && one_of(name, {"'", "\""})) {
      pending_.clear();
      write("T* ");
      return;
    } else if (inside() && one_of(name, {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})) {
      pending_.clear();
      write("n ");
      return;
    }
    pass();
  }

  bool inside() const { return !open_.empty() && open_.back(); }

  bool opens_hidden() {
    std::vector<std::string> names;
    for (const QPDFTokenizer::Token& token : pending_) {
      if (token.getType() == QPDFTokenizer::tt_name) {
        names.push_back(token.getValue());
      }
    }
    return names.size() == 2 && names[0] == "/OC" && properties_.isDictionary() &&
           is_hidden(properties_.getKey(names[1]), hidden_);
  }

  void pass() {
    for (const QPDFTokenizer::Token& token : pending_) {
      writeToken(token);
    }
    pending_.clear();
  }

  QPDFObjectHandle properties_;
  Groups hidden_;  // a copy: filters run when the file is written
  std::vector<QPDFTokenizer::Token> pending_;
  std::vector<bool> open_;
};

void empty_hidden_objects(QPDF& pdf, QPDFObjectHandle resources, const Groups& hidden, std::set<QPDFObjGen>& seen);

void filter_form(QPDF& pdf, QPDFObjectHandle form, const Groups& hidden, std::set<QPDFObjGen>& seen) {
  QPDFObjectHandle resources = form.getDict().getKey("/Resources");
  if (!seen.insert(form.getObjGen()).second) {
    return;
  }
  form.addTokenFilter(std::make_shared<LayerFilter>(resources.isDictionary() ? resources.getKey("/Properties") : resources, hidden));
  empty_hidden_objects(pdf, resources, hidden, seen);
}

void empty_hidden_objects(QPDF& pdf, QPDFObjectHandle resources, const Groups& hidden, std::set<QPDFObjGen>& seen) {
  if (!resources.isDictionary() || !resources.getKey("/XObject").isDictionary()) {
    return;
  }
  QPDFObjectHandle objects = resources.getKey("/XObject");
  for (const std::string& name : objects.getKeys()) {
    QPDFObjectHandle object = objects.getKey(name);
    if (!object.isStream()) {
      continue;
    }
    if (is_hidden(object.getDict().getKey("/OC"), hidden)) {
      QPDFObjectHandle empty = QPDFObjectHandle::newStream(&pdf, " ");
      empty.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
      empty.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
      empty.getDict().replaceKey("/BBox", QPDFObjectHandle::parse("[0 0 1 1]"));
      objects.replaceKey(name, empty);
    } else if (object.isFormXObject()) {
      filter_form(pdf, object, hidden, seen);
    }
  }
}

}  // namespace

void drop_hidden_annotations(QPDF& pdf) {
  const Groups hidden = hidden_groups(pdf);
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    QPDFObjectHandle list = page.getObjectHandle().getKey("/Annots");
    if (hidden.empty() || !list.isArray()) {
      continue;
    }
    std::vector<QPDFObjectHandle> shown;
    for (QPDFObjectHandle annotation : list.getArrayAsVector()) {
      if (!annotation.isDictionary() || !is_hidden(annotation.getKey("/OC"), hidden)) {
        shown.push_back(annotation);
      }
    }
    page.getObjectHandle().replaceKey("/Annots", QPDFObjectHandle::newArray(shown));
  }
}

int drop_hidden_layers(QPDF& pdf) {
  const Groups hidden = hidden_groups(pdf);
  if (hidden.empty()) {
    return 0;
  }
  std::set<QPDFObjGen> seen;
  int pages = 0;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    QPDFObjectHandle properties = resources.isDictionary() ? resources.getKey("/Properties") : resources;
    if (!page.getObjectHandle().getKey("/Contents").isNull()) {
      page.addContentTokenFilter(std::make_shared<LayerFilter>(properties, hidden));
    }
    empty_hidden_objects(pdf, resources, hidden, seen);
    ++pages;
  }
  return pages;
}

}  // namespace candour
