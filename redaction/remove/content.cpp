#include "redaction/remove/content.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <map>

namespace candour {
namespace {

constexpr int kDeepestForm = 8;
constexpr std::size_t kMostOperations = 3000000;

class Collector : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(QPDFObjectHandle object) override {
    if (object.isInlineImage()) {
      operands.push_back(object);
      return;
    }
    if (!object.isOperator()) {
      operands.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    if (name == "BI" || name == "ID") {
      return;  // the dictionary's entries stay as operands until EI
    }
    if (name == "EI" && (operands.empty() || !operands.back().isInlineImage())) {
      throw NeedsRaster("an inline picture has no beginning");
    }
    operations.push_back({name == "EI" ? "BI" : name, std::move(operands)});
    operands.clear();
    if (operations.size() > kMostOperations) {
      throw NeedsRaster("too many operations");
    }
  }
  void handleEOF() override {}

  std::vector<Operation> operations;
  std::vector<QPDFObjectHandle> operands;
};

std::vector<Operation> parse(QPDFPageObjectHelper holder) {
  Collector collector;
  try {
    holder.parseContents(&collector);
  } catch (const NeedsRaster&) {
    throw;
  } catch (const std::exception&) {
    throw NeedsRaster("content cannot be parsed");
  }
  return std::move(collector.operations);
}

// Every q with its Q: what a form or a page leaves open would reach what is written after it.
std::vector<Operation> balanced(std::vector<Operation> operations) {
  std::size_t open = 0;
  std::vector<Operation> out;
  for (Operation& operation : operations) {
    const bool restores = operation.name == "Q";
    if (restores && open == 0) {
      continue;
    }
    open += operation.name == "q" ? 1U : 0U;
    open -= restores ? 1U : 0U;
    out.push_back(std::move(operation));
  }
  out.insert(out.end(), open, Operation{"Q", {}});
  return out;
}

// The resource category that an operator's name operand comes from.
const char* category_of(const Operation& operation) {
  static const std::map<std::string, const char*> kCategories = {
      {"Tf", "/Font"}, {"Do", "/XObject"}, {"gs", "/ExtGState"}, {"cs", "/ColorSpace"}, {"CS", "/ColorSpace"},
      {"scn", "/Pattern"}, {"SCN", "/Pattern"}, {"sh", "/Shading"}, {"BDC", "/Properties"}, {"DP", "/Properties"}};
  const auto found = kCategories.find(operation.name);
  return found == kCategories.end() ? nullptr : found->second;
}

class Expander {
 public:
  Expander(QPDF& pdf, QPDFObjectHandle resources) : pdf_(pdf), resources_(resources) {}

  void put(std::vector<Operation> operations, QPDFObjectHandle own_resources, int depth) {
    for (Operation& operation : balanced(std::move(operations))) {
      if (depth > 0) {
        bring_resource(operation, own_resources);
      }
      QPDFObjectHandle form = form_of(operation);
      if (form.isStream()) {
        expand(form, depth);
      } else {
        out.push_back(std::move(operation));
      }
    }
  }

  std::vector<Operation> out;

 private:
  // Gives a form's resource a fresh name in the page's resources and the operation that name.
  void bring_resource(Operation& operation, QPDFObjectHandle own) {
    const char* category = category_of(operation);
    if (category == nullptr || !own.isDictionary() || operation.operands.empty()) {
      return;
    }
    const std::size_t which = operation.name == "Tf" ? 0 : operation.operands.size() - 1;
    if (!operation.operands[which].isName()) {
      return;
    }
    const std::string name = operation.operands[which].getName();
    QPDFObjectHandle from = own.getKey(category);
    if (!from.isDictionary() || !from.hasKey(name)) {
      return;
    }
    QPDFObjectHandle into = resources_.getKey(category);
    if (!into.isDictionary()) {
      into = QPDFObjectHandle::newDictionary();
      resources_.replaceKey(category, into);
    }
    QPDFObjectHandle object = from.getKey(name);
    if (!object.isIndirect()) {
      object = pdf_.makeIndirectObject(object);
      from.replaceKey(name, object);
    }
    const auto key = std::make_pair(std::string(category), object.getObjGen());
    if (fresh_.count(key) == 0) {
      fresh_[key] = "/Fx" + std::to_string(++made_);
      into.replaceKey(fresh_[key], object);
    }
    operation.operands[which] = QPDFObjectHandle::newName(fresh_[key]);
  }

  QPDFObjectHandle form_of(const Operation& operation) {
    QPDFObjectHandle objects = resources_.getKey("/XObject");
    if (operation.name != "Do" || operation.operands.empty() || !operation.operands[0].isName() || !objects.isDictionary()) {
      return QPDFObjectHandle::newNull();
    }
    QPDFObjectHandle object = objects.getKey(operation.operands[0].getName());
    return object.isFormXObject() ? object : QPDFObjectHandle::newNull();
  }

  void expand(QPDFObjectHandle form, int depth) {
    if (depth >= kDeepestForm) {
      throw NeedsRaster("forms nest too deep");
    }
    QPDFObjectHandle matrix = form.getDict().getKey("/Matrix");
    QPDFObjectHandle box = form.getDict().getKey("/BBox");
    out.push_back({"q", {}});
    if (matrix.isMatrix()) {
      out.push_back({"cm", matrix.getArrayAsVector()});
    }
    if (box.isRectangle()) {
      const auto r = box.getArrayAsRectangle();
      out.push_back({"re", {QPDFObjectHandle::newReal(r.llx, 3), QPDFObjectHandle::newReal(r.lly, 3),
                            QPDFObjectHandle::newReal(r.urx - r.llx, 3), QPDFObjectHandle::newReal(r.ury - r.lly, 3)}});
      out.push_back({"W", {}});
      out.push_back({"n", {}});
    }
    QPDFObjectHandle own = form.getDict().getKey("/Resources");
    put(parse(QPDFPageObjectHelper(form)), own.isDictionary() ? own : resources_, depth + 1);
    out.push_back({"Q", {}});
  }

  QPDF& pdf_;
  QPDFObjectHandle resources_;
  std::map<std::pair<std::string, QPDFObjGen>, std::string> fresh_;
  int made_ = 0;
};

// A copy of the resources two levels deep: what is added to this page is not added to the page that shares them.
QPDFObjectHandle own_copy(QPDFObjectHandle resources) {
  QPDFObjectHandle copy = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
  for (const std::string& key : copy.getKeys()) {
    QPDFObjectHandle value = copy.getKey(key);
    if (value.isDictionary()) {
      copy.replaceKey(key, value.shallowCopy());
    }
  }
  return copy;
}

}  // namespace

PageContents read_contents(QPDF& pdf, QPDFPageObjectHelper page) {
  PageContents contents;
  contents.resources = own_copy(page.getAttribute("/Resources", false));
  Expander expander(pdf, contents.resources);
  expander.put(parse(page), contents.resources, 0);
  contents.operations = std::move(expander.out);
  return contents;
}

std::string number_text(double value) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.3f", std::abs(value) < 0.0005 ? 0.0 : value);
  std::string text = buffer.data();
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') {
    text.pop_back();
  }
  return text;
}

std::string write_operation(const Operation& operation) {
  std::string text;
  if (operation.name == "BI") {
    text = "BI ";
    for (std::size_t i = 0; i + 1 < operation.operands.size(); ++i) {
      text += operation.operands[i].unparse() + " ";
    }
    return text + "ID " + operation.operands.back().getInlineImageValue() + " EI\n";
  }
  for (const QPDFObjectHandle& operand : operation.operands) {
    text += QPDFObjectHandle(operand).unparse() + " ";
  }
  return text + operation.name + "\n";
}

}  // namespace candour
