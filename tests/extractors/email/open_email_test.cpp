#include "extractors/email/open_email.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "tests/extractors/email/messages.h"

using namespace candour;
using namespace candour::testing;
using namespace std::string_literals;

TEST_CASE("An e-mail becomes a page that says who wrote to whom, when and what") {
  const std::string bytes = kHeader + "Cc: =?utf-8?q?Si=C3=A2n?= Rees <sian@health.example>\nBcc: gran@home.example\n\nDear Dilys,\n\nTegan was well.\n";
  const OpenedDocument opened = open_email(bytes);
  CHECK(opened.status == DocumentStatus::read);
  CHECK(opened.pages == 1);
  CHECK(opened.pdf.starts_with("%PDF"));
  CHECK(page_of(bytes).starts_with("From: Ann Lee <ann.lee@council.example>\nTo: Dilys Pugh <dilys.pugh@school.example>\nCc: Siân Rees <sian@health.example>\n"
                                   "Bcc: gran@home.example\nDate: Fri, 3 May 2019 10:12:00 +0100\nSubject: Tegan's visit\n\nDear Dilys,\n\nTegan was well.\n"));
}

TEST_CASE("Fields that are not printed are told, each by its name, and those of machines are not") {
  const OpenedDocument opened = open_email(
      "Received: from a.example by b.example\nReceived: from c.example\nReply-To: ann.private@home.example\nX-Originating-IP: [192.0.2.1]\nMessage-ID: <1@x.example>\n"
      "Thread-Topic: Tegan Hart\nDKIM-Signature: v=1; b=abc\nMIME-Version: 1.0\n" + kHeader + "\nHello\n");
  CHECK(opened.texts.size() == 6);
  CHECK(opened.texts.front().place == "header");
  CHECK(text_labelled(opened, "header", "Reply-To") == "ann.private@home.example");
  CHECK(text_labelled(opened, "header", "X-Originating-IP") == "[192.0.2.1]");
  CHECK(text_labelled(opened, "header", "Thread-Topic") == "Tegan Hart");
  CHECK(text_labelled(opened, "header", "DKIM-Signature").empty());
}

TEST_CASE("The plain version is printed, and what only the HTML says is told") {
  const std::string bytes = multipart("alternative", {"Content-Type: text/plain\n\nThe visit is on Monday.", "Content-Type: text/html\n\n<p>The visit is on Monday.</p><p>Gran must not know.</p>"
                                      "<p style='display:none'>Draft by Ben</p><img src=http://t.example/1><img src=http://t.example/2>"});
  const OpenedDocument opened = open_email(bytes);
  CHECK(text_labelled(opened, "hidden-text", "HTML version") == "Gran must not know.");
  CHECK(text_labelled(opened, "hidden-text", "hidden in the HTML") == "Draft by Ben");
  CHECK(says(page_of(bytes), "The visit is on Monday."));
  CHECK_FALSE(says(page_of(bytes), "Gran"));
  CHECK(says(page_of(bytes), "The message refers to 2 pictures on other computers; they were not fetched."));
}

TEST_CASE("An HTML version that says nothing more tells nothing more") {
  const OpenedDocument opened = open_email(multipart("alternative", {"Content-Type: text/plain\n\nIt's on Monday - OK?", "Content-Type: text/html\n\n<p>It's on <b>Monday</b> \xE2\x80\x93 ok?</p>"}));
  CHECK(opened.texts.empty());
}

TEST_CASE("Without a plain version the HTML is printed") {
  CHECK(says(page_of(message_of("text/html; charset=utf-8", "<p>Siân rang</p><img src=http://t.example/1>")), "Siân rang\n"));
  CHECK(says(page_of(message_of("text/html", "<meta charset='windows-1252'><p>Si\xE2n rang</p>")), "Siân rang\n"));
  CHECK(says(page_of(message_of("text/html; charset=utf-8", "x<img src=http://t.example/1>")), "refers to 1 picture on another computer; it was"));
  CHECK(says(page_of(multipart("alternative", {"Content-Type: text/plain\n\n \n", "Content-Type: text/html\n\n<p>Tegan rang</p>"})), "Tegan rang"));
}

TEST_CASE("Lines a mail program broke are put together, quoted ones with their marks") {
  const std::string page = page_of(message_of("text/plain; format=flowed; delsp=no", "Tegan asked to \nsee Nan.\n> You said \n> yes.\n>> Older \n>> words\n-- \nAnn\n"));
  CHECK(says(page, "Tegan asked to see Nan.\n> You said yes.\n>> Older words\n--\nAnn"));
}

TEST_CASE("Earlier mail and what stands under it is body too") {
  const std::string page = page_of(kHeader + "\nYes.\n\nOn 2 May 2019, Dilys wrote:\n> Is she well?\n\nP.S. Ring 01632 960123.\n");
  CHECK(says(page, "> Is she well?"));
  CHECK(says(page, "P.S. Ring 01632 960123."));
}

TEST_CASE("Transfer encodings are undone, even around junk") {
  CHECK(says(page_of(kHeader + "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\nSi=C3=A2n was =\nhere\n"), "Siân was here"));
  CHECK(says(page_of(kHeader + "Content-Transfer-Encoding: base64\n\nVGVn*&YW4g\n!!d2FzIGhlcmU=\n-- \nfooter\n"), "Tegan was here"));
  CHECK(says(page_of(kHeader + "Content-Transfer-Encoding: nonsense\n\nTegan\n"), "Tegan"));
}

TEST_CASE("Character sets are read as their writers meant them") {
  CHECK(says(page_of(message_of("text/plain; charset=iso-8859-1", "\x93Si\xE2n\x94")), "“Siân”"));
  CHECK(says(page_of(message_of("text/plain; charset=utf-8", "Si\xE2n")), "Si\xEF\xBF\xBDn"));
  CHECK(says(page_of(message_of("text/plain", "Si\xE2n")), "Siân"));
  CHECK(says(page_of(message_of("text/plain", "Siân")), "Siân"));
  CHECK(says(page_of(message_of("text/plain; charset=x-no-such-set", "Si\xE2n")), "Siân"));
  CHECK(says(page_of(message_of("text/plain; charset=x-no-such-set", "Siân")), "Siân"));
  CHECK(says(page_of(message_of("text/plain; charset=iso-2022-jp", "\x1B$B;3ED\x1B(B")), "山田"));
  CHECK(says(page_of("From: a@b.example\nSubject: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?=\n\nx"), "Subject: 山田"));
  CHECK(says(page_of("From: Si\xE2n <s@b.example>\nSubject: caf\xC3\xA9\n\nx"), "From: Siân <s@b.example>\nSubject: café"));
}

TEST_CASE("A message without words says so on its page") {
  CHECK(says(page_of(kHeader), "(This message has no text.)"));
  CHECK(says(page_of(kHeader + "\n \n\n"), "(This message has no text.)"));
  CHECK(says(page_of(multipart("alternative", {})), "(This message has no text.)"));
  CHECK(open_email(kHeader).status == DocumentStatus::read);
}

TEST_CASE("An encrypted message asks for its key instead of passing for an empty one") {
  const std::string enveloped = "\x30\x80\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03\xA0\x80"s;
  for (const std::string& bytes : {multipart("encrypted", {"Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----"}),
                                   message_of("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "xx"), message_of("application/pkcs7-mime; name=smime.p7m", enveloped),
                                   kHeader + "\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n"}) {
    const OpenedDocument opened = open_email(bytes);
    CHECK(opened.status == DocumentStatus::needs_password);
    CHECK(opened.reason == "needs-password");
    CHECK_FALSE(opened.advice.empty());
  }
  const OpenedDocument mixed = open_email(multipart("mixed", {"Content-Type: text/plain\n\nSee inside.", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxx"}));
  CHECK(mixed.status == DocumentStatus::read);
  REQUIRE(mixed.parts.size() == 1);
  CHECK(mixed.parts[0].problem == "needs-password");
}

TEST_CASE("A signed message is read and its signature listed") {
  const std::string bytes = multipart("signed; protocol=\"application/pkcs7-signature\"",
                                      {"Content-Type: text/plain\n\nTegan was well.", "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIIB"});
  CHECK(says(page_of(bytes), "Tegan was well."));
  CHECK(says(page_of(bytes), "- smime.p7s, a digital signature, 3 bytes"));
  CHECK(open_email(bytes).parts.size() == 1);
}

TEST_CASE("A message enclosed in its signature is read") {
  const std::string inner = "Content-Type: text/plain\r\n\r\nTegan was well.";
  const auto tagged = [](char tag, const std::string& content) { return std::string(1, tag) + static_cast<char>(content.size()) + content; };
  const std::string data = tagged('\x30', "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01"s + tagged('\xA0', tagged('\x04', inner)));
  const std::string cms = tagged('\x30', "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02"s + tagged('\xA0', tagged('\x30', "\x02\x01\x01\x31\x00"s + data)));
  const std::string bytes = kHeader + "Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: binary\n\n" + cms;
  CHECK(says(page_of(bytes), "Tegan was well."));
  CHECK(open_email(bytes).parts.size() == 1);
}

TEST_CASE("A file that is no e-mail is refused with advice") {
  CHECK(open_email("").reason == "empty");
  for (const char* bytes : {"Dear Ann, this is a letter.\nTegan\n", "\n\n\n", "Note: this is text\nand more\n", "\xFF\xD8\xFF\xE0"}) {
    CHECK(open_email(bytes).reason == "damaged");
    CHECK_FALSE(open_email(bytes).advice.empty());
  }
}

TEST_CASE("Two hundred short messages are read and set in a moment") {
  const std::string bytes = multipart("alternative", {"Content-Type: text/plain\n\n" + repeated("The school rang about Tegan on Thursday.\n", 20),
                                                      "Content-Type: text/html\n\n<p>" + repeated("The school rang about Tegan on Thursday.<br>", 20)});
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 200; ++i) {
    open_email(bytes);
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  CAPTURE(200 / seconds);   // messages a second on one core
  CHECK(seconds < 60);   // half a second, more with sanitizers
}
