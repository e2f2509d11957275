// Whether all that a page draws with can be unpacked. What cannot is no use to anybody and could hold anything: nobody can look
// into it. Inside this room only.
#pragma once

#include <map>
#include <qpdf/QPDF.hh>

namespace candour {

// Keeps what it found, by object. For one file.
class Unpacks {
 public:
  explicit Unpacks(QPDF& pdf) : pdf_(pdf) {}
  bool whole(QPDFObjectHandle page);

 private:
  bool reached(QPDFObjectHandle object, int depth);
  bool stream(QPDFObjectHandle stream);

  QPDF& pdf_;
  std::map<QPDFObjGen, bool> known_;
};

}  // namespace candour
