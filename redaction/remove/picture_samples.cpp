#include "redaction/remove/picture_samples.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <memory>
#include <set>

#include "pipeline/base/require.h"
#include "redaction/remove/content.h"

namespace candour {
namespace {

constexpr int kJpegQuality = 90;
constexpr long long kMostSamples = 150'000'000;
constexpr int kDark = 12;             // of 255: such a palette entry counts as black
const char* const kColours = "a picture's colours under a mark are not understood";

std::string name_of(QPDFObjectHandle value) { return value.isName() ? value.getName() : std::string(); }

int whole(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  if (!value.isInteger() || value.getIntValue() <= 0 || value.getIntValue() > 100000) {
    throw NeedsRaster("a picture under a mark has no size");
  }
  return static_cast<int>(value.getIntValue());
}

// Channels of a colour space whose black is all noughts; throws for any other.
int plain_channels(QPDFObjectHandle space) {
  std::string name = name_of(space);
  QPDFObjectHandle second;
  if (space.isArray() && space.getArrayNItems() > 0) {
    name = name_of(space.getArrayItem(0));
    second = space.getArrayNItems() > 1 ? space.getArrayItem(1) : QPDFObjectHandle::newNull();
  }
  if (name == "/DeviceGray" || name == "/CalGray") {
    return 1;
  }
  if (name == "/DeviceRGB" || name == "/CalRGB") {
    return 3;
  }
  if (name == "/ICCBased" && second.isStream() && second.getDict().getKey("/N").isInteger()) {
    const long long channels = second.getDict().getKey("/N").getIntValue();
    if (channels == 1 || channels == 3) {
      return static_cast<int>(channels);
    }
  }
  throw NeedsRaster(kColours);
}

void read_palette(QPDFObjectHandle space, PictureSamples& samples) {
  if (space.getArrayNItems() != 4 || !space.getArrayItem(2).isInteger()) {
    throw NeedsRaster(kColours);
  }
  samples.palette_channels = plain_channels(space.getArrayItem(1));
  QPDFObjectHandle table = space.getArrayItem(3);
  if (table.isString()) {
    samples.palette = table.getStringValue();
  } else if (table.isStream()) {
    const auto data = table.getStreamData(qpdf_dl_specialized);
    samples.palette.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  }
  const long long entries = space.getArrayItem(2).getIntValue() + 1;
  if (entries < 1 || entries > samples.highest() + 1 || samples.palette.size() < static_cast<std::size_t>(entries * samples.palette_channels)) {
    throw NeedsRaster(kColours);
  }
  samples.palette.resize(static_cast<std::size_t>(entries * samples.palette_channels));
}

void read_colours(QPDFObjectHandle dictionary, PictureSamples& samples) {
  QPDFObjectHandle stencil = dictionary.getKey("/ImageMask");
  samples.stencil = stencil.isBool() && stencil.getBoolValue();
  if (samples.stencil) {
    samples.bits = 1;
    return;
  }
  QPDFObjectHandle bits = dictionary.getKey("/BitsPerComponent");
  samples.bits = bits.isInteger() ? static_cast<int>(bits.getIntValue()) : samples.jpeg ? 8 : 0;
  if (samples.bits != 1 && samples.bits != 2 && samples.bits != 4 && samples.bits != 8) {
    throw NeedsRaster(kColours);
  }
  QPDFObjectHandle space = dictionary.getKey("/ColorSpace");
  if (space.isArray() && space.getArrayNItems() > 0 && name_of(space.getArrayItem(0)) == "/Indexed") {
    read_palette(space, samples);
  } else {
    samples.channels = plain_channels(space);
  }
}

void read_decode(QPDFObjectHandle dictionary, PictureSamples& samples) {
  QPDFObjectHandle decode = dictionary.getKey("/Decode");
  if (decode.isNull()) {
    return;
  }
  const double top = samples.palette_channels > 0 ? samples.highest() : 1;
  bool plain = decode.isArray() && decode.getArrayNItems() == 2 * samples.channels;
  bool turned = plain && samples.palette_channels == 0;
  for (int i = 0; plain && i < 2 * samples.channels; ++i) {
    QPDFObjectHandle value = decode.getArrayItem(i);
    const double number = value.isNumber() ? value.getNumericValue() : -1;
    plain = number == 0 || number == top;
    turned = turned && number == (i % 2 == 0 ? top : 0);
  }
  const bool as_usual = plain && decode.getArrayItem(0).getNumericValue() == 0 && decode.getArrayItem(1).getNumericValue() == top &&
                        (samples.channels == 1 || (decode.getArrayItem(2).getNumericValue() == 0 && decode.getArrayItem(4).getNumericValue() == 0));
  if (!as_usual && !turned) {
    throw NeedsRaster("a picture's Decode under a mark is not understood");
  }
  samples.inverted = turned;
}

std::vector<QPDFObjectHandle> listed(QPDFObjectHandle value) {
  return value.isArray() ? value.getArrayAsVector() : value.isNull() ? std::vector<QPDFObjectHandle>() : std::vector<QPDFObjectHandle>{value};
}

// Whether it is JPEG; throws for encodings that are not unpacked here.
bool read_filters(QPDFObjectHandle dictionary) {
  static const std::set<std::string> kPacked = {"/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/RunLengthDecode", "/RL", "/ASCII85Decode", "/A85", "/ASCIIHexDecode", "/AHx"};
  bool jpeg = false;
  for (const QPDFObjectHandle& filter : listed(dictionary.getKey("/Filter"))) {
    const std::string name = name_of(filter);
    if (jpeg || (name != "/DCTDecode" && name != "/DCT" && kPacked.count(name) == 0)) {
      throw NeedsRaster("a picture's encoding under a mark is not understood");
    }
    jpeg = name == "/DCTDecode" || name == "/DCT";
  }
  for (QPDFObjectHandle settings : listed(dictionary.getKey("/DecodeParms"))) {
    if (jpeg && settings.isDictionary() && settings.hasKey("/ColorTransform")) {
      throw NeedsRaster("a picture's encoding under a mark is not understood");
    }
  }
  return jpeg;
}

using PixPointer = std::unique_ptr<Pix, void (*)(Pix*)>;

std::string jpeg_of(const PictureSamples& samples) {
  const PixPointer pix(pixCreate(samples.width, samples.height, samples.channels == 1 ? 8 : 32), [](Pix* p) { pixDestroy(&p); });
  require(pix != nullptr, "no memory for a picture");
  for (int y = 0; y < samples.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < samples.width; ++x) {
      const Sample sample = samples.at(x, y);
      if (samples.channels == 1) {
        SET_DATA_BYTE(line, x, sample[0]);
      } else {
        composeRGBPixel(sample[0], sample[1], sample[2], line + x);
      }
    }
  }
  l_uint8* data = nullptr;
  size_t length = 0;
  require(pixWriteMemJpeg(&data, &length, pix.get(), kJpegQuality, 0) == 0 && data != nullptr, "a picture could not be encoded");
  std::string encoded(reinterpret_cast<char*>(data), length);
  lept_free(data);
  return encoded;
}

// Every pixel its palette's colours instead of an index.
void lose_palette(PictureSamples& samples, QPDFObjectHandle dictionary) {
  if (dictionary.getKey("/Mask").isArray()) {
    throw NeedsRaster("a picture under a mark is cut out by its colours");
  }
  PictureSamples wide = samples;
  wide.channels = samples.palette_channels;
  wide.bits = 8;
  wide.palette_channels = 0;
  wide.data.assign(wide.stride() * static_cast<std::size_t>(wide.height), '\0');
  const std::size_t last = samples.palette.size() / static_cast<std::size_t>(samples.palette_channels) - 1;
  for (int y = 0; y < samples.height; ++y) {
    for (int x = 0; x < samples.width; ++x) {
      const std::size_t entry = std::min<std::size_t>(samples.at(x, y)[0], last) * static_cast<std::size_t>(samples.palette_channels);
      Sample colour{};
      for (std::size_t c = 0; c < static_cast<std::size_t>(samples.palette_channels); ++c) {
        colour[c] = static_cast<std::uint8_t>(samples.palette[entry + c]);
      }
      wide.put(x, y, colour);
    }
  }
  dictionary.replaceKey("/ColorSpace", dictionary.getKey("/ColorSpace").getArrayItem(1));
  dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
  dictionary.removeKey("/Decode");
  samples = std::move(wide);
}

}  // namespace

Sample PictureSamples::at(int x, int y) const {
  Sample sample{};
  const std::size_t row = static_cast<std::size_t>(y) * stride();
  for (int c = 0; c < channels; ++c) {
    const auto bit = static_cast<std::size_t>((x * channels + c) * bits);
    const auto byte = static_cast<unsigned char>(data[row + bit / 8]);
    sample[static_cast<std::size_t>(c)] = static_cast<std::uint8_t>((byte >> (8U - bit % 8 - static_cast<unsigned>(bits))) & static_cast<unsigned>(highest()));
  }
  return sample;
}

void PictureSamples::put(int x, int y, const Sample& sample) {
  const std::size_t row = static_cast<std::size_t>(y) * stride();
  for (int c = 0; c < channels; ++c) {
    const auto bit = static_cast<std::size_t>((x * channels + c) * bits);
    const auto shift = static_cast<unsigned>(8U - bit % 8 - static_cast<unsigned>(bits));
    const unsigned kept = static_cast<unsigned char>(data[row + bit / 8]) & ~(static_cast<unsigned>(highest()) << shift);
    data[row + bit / 8] = static_cast<char>(kept | (static_cast<unsigned>(sample[static_cast<std::size_t>(c)]) << shift));
  }
}

PictureSamples read_samples(QPDFObjectHandle picture) {
  QPDFObjectHandle dictionary = picture.getDict();
  PictureSamples samples;
  samples.width = whole(dictionary, "/Width");
  samples.height = whole(dictionary, "/Height");
  samples.jpeg = read_filters(dictionary);
  read_colours(dictionary, samples);
  read_decode(dictionary, samples);
  if (static_cast<long long>(samples.width) * samples.height * samples.channels > kMostSamples) {
    throw NeedsRaster("a picture under a mark is too large");
  }
  if (samples.jpeg && (samples.bits != 8 || samples.palette_channels != 0 || samples.stencil)) {
    throw NeedsRaster(kColours);
  }
  try {
    const auto data = picture.getStreamData(qpdf_dl_all);
    samples.data.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  } catch (const std::exception&) {
    throw NeedsRaster("a picture under a mark cannot be unpacked");
  }
  const std::size_t needed = samples.stride() * static_cast<std::size_t>(samples.height);
  if (samples.data.size() < needed || (samples.jpeg && samples.data.size() != needed)) {
    throw NeedsRaster("a picture under a mark is cut short");
  }
  samples.data.resize(needed);
  return samples;
}

Sample black_of(PictureSamples& samples, QPDFObjectHandle dictionary) {
  const auto dark = static_cast<std::uint8_t>(samples.inverted ? samples.highest() : 0);
  if (samples.palette_channels == 0) {
    return {dark, dark, dark};
  }
  const auto channels = static_cast<std::size_t>(samples.palette_channels);
  const std::size_t entries = samples.palette.size() / channels;
  for (std::size_t i = 0; i < entries; ++i) {
    const auto first = samples.palette.begin() + static_cast<std::ptrdiff_t>(i * channels);
    if (std::all_of(first, first + static_cast<std::ptrdiff_t>(channels), [](char c) { return static_cast<unsigned char>(c) <= kDark; })) {
      return {static_cast<std::uint8_t>(i), 0, 0};
    }
  }
  if (entries > static_cast<std::size_t>(samples.highest())) {
    lose_palette(samples, dictionary);
    return {};
  }
  samples.palette.append(channels, '\0');
  QPDFObjectHandle space = dictionary.getKey("/ColorSpace").shallowCopy();
  space.setArrayItem(2, QPDFObjectHandle::newInteger(static_cast<long long>(entries)));
  space.setArrayItem(3, QPDFObjectHandle::newString(samples.palette));
  dictionary.replaceKey("/ColorSpace", space);
  return {static_cast<std::uint8_t>(entries), 0, 0};
}

QPDFObjectHandle write_samples(QPDF& pdf, const PictureSamples& samples, QPDFObjectHandle dictionary) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, samples.jpeg ? jpeg_of(samples) : samples.data);
  dictionary.removeKey("/DecodeParms");
  dictionary.removeKey("/Filter");
  if (samples.jpeg) {
    dictionary.replaceKey("/Filter", QPDFObjectHandle::newName("/DCTDecode"));
  }
  stream.replaceDict(dictionary);
  return stream;
}

}  // namespace candour
