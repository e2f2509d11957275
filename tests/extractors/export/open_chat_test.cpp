#include "extractors/export/open_chat.h"

#include <catch2/catch.hpp>

#include "extractors/export/chat.h"
#include "tests/extractors/export/export_support.h"

using namespace candour;
using namespace candour::test;

namespace {

const std::string kPhone =
    "[02/05/2019, 18:03:11] Kez: u comin out\n"
    "[02/05/2019, 18:04:00] Nia U: no\n"
    "leave me alone\n"
    "[13/05/2019, 09:00:00] Kez changed the subject\n"
    "[13/05/2019, 09:01:00] Nia U: \xE2\x80\x8EIMG-2019-WA0001.jpg (file attached)\n";

const std::string kAndroid =
    "02/05/2019, 18:03 - Messages to this group are now secured.\n"
    "02/05/2019, 18:03 - Kez: <Media omitted>\n"
    "02/05/2019, 18:05 - +44 7700 900129: tell Jay: he owes me\n"
    "03/05/2019, 07:00 - Nia U: ok\n";

const std::string kAmerican =
    "5/2/19, 6:03\xE2\x80\xAFPM - Kez: one\n5/13/19, 6:05 PM - Nia: two\n5/14/19, 6:05 PM - Nia: three\n";

const std::string kSms =
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"4\">\n"
    "<sms protocol=\"0\" address=\"07700 900836\" date=\"1556816591000\" type=\"1\" subject=\"null\" body=\"u comin out &#10;tonight\" contact_name=\"Kez\" />\n"
    "<sms protocol=\"0\" address=\"07700 900836\" date=\"1556816651000\" type=\"2\" subject=\"null\" body=\"no\" contact_name=\"Kez\" />\n"
    "<sms protocol=\"0\" address=\"07700 900990\" date=\"1546300800000\" type=\"1\" subject=\"null\" body=\"is this her girl\" contact_name=\"(Unknown)\" />\n"
    "<mms address=\"07700 900836\" date=\"1556816700000\" msg_box=\"1\" contact_name=\"Kez\"><parts><part ct=\"text/plain\" text=\"look\"/><part ct=\"image/jpeg\" name=\"beach.jpg\" data=\"AAAA\"/></parts></mms>\n"
    "</smses>\n";

const std::string kTeamsTable =
    "<html><head><style>td { color: red }</style></head><body><h1>Chat export</h1><table><tr><th>Time</th><th>Sender</th><th>Content</th></tr>"
    "<tr><td>2019-05-02 09:00:00</td><td>Farhana Mahmood</td><td><div>Has Nia&#39;s aunt rung?</div></td></tr>"
    "<tr><td>2019-05-02 09:01:00</td><td>J Frost</td><td>Yes<br>twice</td></tr>"
    "<tr><td>2019-05-03 09:01:00</td><td>J Frost</td><td><img alt=\"thumbs up\"></td></tr></table></body></html>";

const std::string kTeamsElements =
    "<div class=\"chat\"><div class=\"day\">Thursday</div>"
    "<div class=\"message\"><span class=\"sender-name\">Farhana Mahmood</span> <span class=\"timestamp\">02/05/2019 09:00</span><div class=\"message-content\"><p>Has she rung?</p><p>Please say.</p></div></div>"
    "<div class=\"message\"><span class=\"sender-name\">J Frost</span> <span class=\"timestamp\">02/05/2019 09:01</span><div class=\"message-content\">Yes</div></div>"
    "<div>B Pugh has joined</div>"
    "<div class=\"message\"><span class=\"sender-name\">B Pugh</span> <span class=\"timestamp\">02/05/2019 09:02</span><div class=\"message-content\">Hello</div></div></div>";

std::string set_in_type(const std::string& text, FileKind kind = FileKind::text) { return words_of_pdf(open_chat(text, kind).pdf); }

bool all_in_order(const std::string& words, const std::vector<std::string>& expected) {
  std::size_t at = 0;
  for (const std::string& one : expected) {
    at = words.find(one, at);
    if (at == std::string::npos) {
      UNSCOPED_INFO("not there: " << one << " in " << words);
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("A conversation from a telephone is set with its days, times and speakers, and nothing of it is lost") {
  CHECK(is_chat(kPhone, FileKind::text));
  CHECK(all_in_order(set_in_type(kPhone), {"3 messages, from 2 May 2019 to 13 May 2019. Taking part: Kez and Nia U.", "Thursday 2 May 2019", "18:03", "Kez: u comin out",
                                           "18:04", "Nia U: no", "leave me alone", "Monday 13 May 2019", "09:00", "Kez changed the subject", "IMG-2019-WA0001.jpg (file attached)"}));
  CHECK(is_chat(kAndroid, FileKind::text));
  CHECK(all_in_order(set_in_type(kAndroid), {"Messages to this group are now secured.", "Kez: <Media omitted>", "+44 7700 900129: tell Jay: he owes me", "Friday 3 May 2019", "Nia U: ok"}));
}

TEST_CASE("Whoever has an accent, an apostrophe or a picture in the name of a contact speaks in their own name") {
  const Chat chat = read_whatsapp(
      "04/03/2014, 21:16 - Mum ❤️: r u ok\n04/03/2014, 21:17 - Siân O’Neill: yes\n04/03/2014, 21:18 - Ümit Dunn: k\n04/03/2014, 21:19 - À bientôt: hi\n"
      "04/03/2014, 21:20 - ~\xE2\x80\xAFGaz: oi\n04/03/2014, 21:21 - ~ Gaz: again\n04/03/2014, 21:22 - Kaz changed the subject to “Home: now”\n");
  REQUIRE(chat.messages.size() == 7);
  const std::vector<std::string> speakers = {"Mum ❤️", "Siân O’Neill", "Ümit Dunn", "À bientôt", "~ Gaz", "~ Gaz", ""};
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    CHECK(chat.messages[i].speaker == speakers[i]);
  }
  CHECK(chat.messages[4].words == "oi");
}

TEST_CASE("American days are told from British ones by the whole conversation") {
  const Chat american = read_whatsapp(kAmerican);
  REQUIRE(american.messages.size() == 3);
  CHECK(american.messages[0].day == "2019-05-02");
  CHECK(american.messages[0].time == "6:03 PM");
  const Chat by_order = read_whatsapp("[1/2/19, 10:00] A: x\n[2/1/19, 10:00] B: y\n[2/2/19, 10:00] A: z\n");
  CHECK(by_order.messages[1].day == "2019-02-01");
  const Chat british = read_whatsapp("[1/2/19, 10:00] A: x\n[1/2/19, 10:00] B: y\n");
  CHECK(british.messages[0].day == "2019-02-01");
  const Chat no_day = read_whatsapp("[31/2/19, 10:00] A: x\n");
  CHECK(no_day.messages[0].day == "31/2/19");
}

TEST_CASE("A message pasted from another telephone's export stays in the message it was pasted into") {
  const Chat brackets = read_whatsapp("[13/03/2014, 1:04:03 PM] Tom Pell: look what he wrote\n14/3/14, 10:00 - Gaz: forwarded line\n[13/03/2014, 1:05:03 PM] Kez: no\n");
  REQUIRE(brackets.messages.size() == 2);
  CHECK(brackets.messages[0].words == "look what he wrote\n14/3/14, 10:00 - Gaz: forwarded line");
  const Chat dash = read_whatsapp("13/03/2014, 13:04 - Tom Pell: look\n[14/03/2014, 10:00:00] Gaz: forwarded line\n13/03/2014, 13:05 - Kez: no\n");
  REQUIRE(dash.messages.size() == 2);
  CHECK(dash.messages[0].words == "look\n[14/03/2014, 10:00:00] Gaz: forwarded line");
}

TEST_CASE("Where day and month can be read either way the conversation says that their order is a guess") {
  const std::string either = "3/4/14, 9:15 PM - Kez: one\n3/5/14, 9:16 PM - Nia: two\n3/6/14, 9:17 PM - Kez: three\n";
  CHECK(read_whatsapp(either).messages[0].day == "2014-04-03");
  CHECK(all_in_order(set_in_type(either), {"Taking part: Kez and Nia.", "the day or the month first", "a guess", "Thursday 3 April 2014"}));
  CHECK_FALSE(read_whatsapp(either + "3/25/14, 9:18 PM - Nia: four\n").order_guessed);
  CHECK_FALSE(read_whatsapp(kAndroid).order_guessed);
  CHECK_FALSE(read_whatsapp("04/03/2014, 9:15 pm - Kez: one\n05/03/2014, 9:16 pm - Nia: two\n").order_guessed);
  CHECK_FALSE(read_whatsapp("3/3/14, 9:15 PM - Kez: one\n3/3/14, 9:16 PM - Nia: two\n").order_guessed);
}

TEST_CASE("A telephone's backup of text messages says who wrote to whom, in British time") {
  CHECK(is_chat(kSms, FileKind::unknown));
  const Chat chat = read_sms_backup(kSms);
  REQUIRE(chat.messages.size() == 4);
  CHECK(chat.messages[0].speaker == "Kez (07700 900836)");
  CHECK(chat.messages[0].day == "2019-05-02");
  CHECK(chat.messages[0].time == "18:03");
  CHECK(chat.messages[1].speaker == "Owner of the phone to Kez (07700 900836)");
  CHECK(chat.messages[2].speaker == "07700 900990");
  CHECK(chat.messages[2].time == "00:00");
  CHECK(chat.messages[3].words == "look\n[attached: beach.jpg]");
  CHECK(open_chat(kSms.substr(0, kSms.size() - 60), FileKind::text).reason == "damaged");
}

TEST_CASE("Tables of messages are read by their columns, and a column that nobody knows is shown") {
  const std::string table = "Date,Time,From,To,Text,Folder\n02/05/2019,18:03,Kez,Nia,\"u comin\nout\",Inbox\n02/05/2019,18:04,Nia,Kez,no,Sent\n03/05/2019,18:04,Nia,Kez,still no,\n";
  CHECK(is_chat(table, FileKind::csv));
  CHECK(all_in_order(set_in_type(table, FileKind::csv), {"Thursday 2 May 2019", "18:03", "Kez to Nia: u comin", "out [Folder: Inbox]", "Friday 3 May 2019", "Nia to Kez: still no"}));
  const std::string teams = "timestamp,sender,content\n2019-05-02T09:00:00Z,Farhana Mahmood,<p>Has she rung?</p>\n2019-05-02T09:01:00Z,J Frost,Yes\n2019-05-02T09:02:00Z,J Frost,Twice\n";
  CHECK(is_chat(teams, FileKind::csv));
  CHECK(all_in_order(set_in_type(teams, FileKind::csv), {"09:00 UTC", "Farhana Mahmood: Has she rung?", "J Frost: Twice"}));
}

TEST_CASE("Pages of a meeting program are read from their tables or their elements") {
  CHECK(is_chat(kTeamsTable, FileKind::html));
  CHECK(all_in_order(set_in_type(kTeamsTable, FileKind::html), {"Chat export", "09:00", "Farhana Mahmood: Has Nia's aunt rung?", "09:01", "J Frost: Yes", "twice", "[picture: thumbs up]"}));
  CHECK(set_in_type(kTeamsTable, FileKind::html).find("color") == std::string::npos);
  CHECK(is_chat(kTeamsElements, FileKind::html));
  CHECK(all_in_order(set_in_type(kTeamsElements, FileKind::html), {"Thursday", "09:00", "Farhana Mahmood: Has she rung?", "Please say.", "J Frost: Yes", "B Pugh has joined", "B Pugh: Hello"}));
}

TEST_CASE("A paper that only quotes messages is no conversation") {
  CHECK_FALSE(is_chat("Dear Nia,\nI have your message:\n02/05/2019, 18:03 - Kez: x\nand\n02/05/2019, 18:03 - Kez: y\nand then\nthat was all.\n", FileKind::text));
  CHECK_FALSE(is_chat("[02/05/2019, 18:03:11] Kez: x\n[02/05/2019, 18:03:11] Kez: y\n", FileKind::text));
  CHECK_FALSE(is_chat("", FileKind::text));
  CHECK_FALSE(is_chat(kPhone, FileKind::pdf));
  CHECK_FALSE(is_chat("Date,Type,Author,Note\n02/05/2019,Visit,S Rees,x\n02/05/2019,Visit,S Rees,x\n02/05/2019,Visit,S Rees,x\n", FileKind::csv));
  CHECK_FALSE(is_chat("<html><body><p>Minutes</p><p>Present: J Frost</p><div class=\"content\">We met.</div><p>End</p></body></html>", FileKind::html));
}

TEST_CASE("What holds no conversation is refused with advice") {
  for (const auto& [bytes, reason] : std::vector<std::pair<std::string, std::string>>{{"", "empty"}, {std::string("a\0b", 3), "unknown-encoding"}, {"Dear Nia", "kind-not-read"}, {"<p>x", "kind-not-read"}}) {
    const OpenedDocument refused = open_chat(bytes, FileKind::chat);
    CHECK(refused.status == DocumentStatus::faulted);
    CHECK(refused.reason == reason);
    CHECK_FALSE(refused.advice.empty());
  }
}

TEST_CASE("Pictures that messages of a backup carry become files of it") {
  const OpenedDocument opened = open_chat(kSms, FileKind::text);
  REQUIRE(opened.parts.size() == 1);
  CHECK(opened.parts[0].name == "beach.jpg");
  CHECK(opened.parts[0].bytes == std::string(3, '\0'));
  const std::string parts = "<part ct=\"image/png\" name=\"null\" cl=\"\" data=\"aGVs bG8=\"/><part ct=\"audio/amr\" cl=\"a/b.amr\" data=\"!!\"/><part ct=\"image/gif\" name=\"gone.gif\"/>";
  const Chat chat = read_sms_backup("<smses><mms address=\"07700 900836\" date=\"1556816700000\" msg_box=\"1\"><parts>" + parts + "</parts></mms></smses>");
  REQUIRE(chat.files.size() == 2);
  CHECK(chat.files[0].name == "picture 1.png");
  CHECK(chat.files[0].bytes == "hello");
  CHECK(chat.files[1].name == "a_b.amr");
  CHECK(chat.files[1].problem == "damaged");
  CHECK(chat.messages[0].words == "[attached: picture 1.png]\n[attached: a_b.amr]\n[attached: gone.gif]");
}

TEST_CASE("A backup is told by its root though one picture fills its beginning") {
  const std::string picture = "<mms address=\"07700 900836\" date=\"1556816700000\" msg_box=\"1\"><parts><part ct=\"image/png\" name=\"a.png\" data=\"" + std::string(600000, 'A') + "\"/></parts></mms>";
  CHECK(is_chat("<?xml version='1.0'?><smses count='1'>" + picture + "</smses>", FileKind::text));
  CHECK_FALSE(is_chat("<?xml version='1.0'?><smses count='0'></smses>", FileKind::text));
}
