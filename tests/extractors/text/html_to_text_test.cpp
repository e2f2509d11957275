#include "extractors/text/html_to_text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "extractors/text/html_entities.h"
#include "extractors/text/visible_text.h"

using namespace candour;

namespace {

bool has(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::string repeated(const std::string& text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) {
    out += text;
  }
  return out;
}

constexpr double kAMoment = 40;   // a fraction of a second, ten with sanitizers, hours if it were quadratic

double seconds_for(const std::string& html) {
  const auto begin = std::chrono::steady_clock::now();
  html_to_text(html);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("A message in HTML reads as its writer saw it") {
  CHECK(html_to_text("<p>Dear Ann,</p><p>Tegan is <b>well</b>.<br>She sleeps.</p>").text == "Dear Ann,\n\nTegan is well.\nShe sleeps.");
  CHECK(html_to_text("<div>One</div><div><br></div><div>Two</div>").text == "One\n\nTwo");
  CHECK(html_to_text("She wants<ul><li>to see <i>Nan</i><li>not to talk</ul>").text == "She wants\n- to see Nan\n- not to talk");
  CHECK(html_to_text("<pre>Mon  Nan\nTue  School</pre>").text == "Mon  Nan\nTue  School");
  CHECK(html_to_text("a\r\n  b\tc").text == "a b c");
}

TEST_CASE("A table's cells stay in their row, whatever stands in them") {
  CHECK(html_to_text("<table><tr><td>Ann Lee<td>01632 960123</tr><tr><td>Ben<td>none</table>").text == "Ann Lee\t01632 960123\nBen\tnone");
  CHECK(html_to_text("<table><tr><td><p>Day</p></td><td><p>Who</p></td></tr><tr><td><p>Monday</p></td><td><p>Nan</p></td></tr></table>").text == "Day\tWho\nMonday\tNan");
  CHECK(html_to_text("<p>Her week:</p><table><tr><td><p>Monday</p></td><td>Nan</td></tr></table><p>Ann</p>").text == "Her week:\n\nMonday\tNan\n\nAnn");
}

TEST_CASE("Quoted mail in HTML keeps a mark on every line") {
  CHECK(html_to_text("Yes<blockquote type=cite><div>How is Tegan?</div><br><div>Ann</div></blockquote>").text == "Yes\n> How is Tegan?\n>\n> Ann");
}

TEST_CASE("A link's address is told when the words do not say it") {
  CHECK(html_to_text("<a href=\"https://www.school.example/week\">the plan</a>").text == "the plan [https://www.school.example/week]");
  CHECK(html_to_text("<a href=\"mailto:ann@council.example\">Ann</a>").text == "Ann [ann@council.example]");
  CHECK(html_to_text("<a href='mailto:ann@council.example'>ann@council.example</a>").text == "ann@council.example");
  CHECK(html_to_text("<a href=http://school.example/>www.school.example</a>").text == "www.school.example");
  CHECK(html_to_text("<a href=\"#top\">up</a>").text == "up");
}

TEST_CASE("Letters written as references are letters, Welsh ones and old Windows numbers too") {
  CHECK(decode_entities("Si&acirc;n &amp; M&#233;abh &#x2014; &wcirc;y&ycirc; &#146;s &lt;b&gt;") == "Siân & Méabh — ŵyŷ ’s <b>");
  CHECK(decode_entities("&eacute &unknown; & &#; &#xZ; &#0; &#99999999999;").substr(0, 19) == "é &unknown; & &#; ");
  CHECK(decode_entities("http://x.example/?a=1&copy=2") == "http://x.example/?a=1&copy=2");
}

TEST_CASE("Letters that nobody sees do not tear a name apart") {
  CHECK(html_to_text("Te&#8203;g&shy;an&nbsp;Hart").text == "Tegan Hart");
  CHECK(visible_text("a\r\nb\rc\x01") == "a\nb\nc");
}

TEST_CASE("What the page says without showing it is told apart") {
  const HtmlText page = html_to_text(
      "<title>Plan</title><p>Seen</p><!-- draft by Ann --><p style='display:none'>not for mother</p><span style=\"font-size:0px\">tiny words</span>"
      "<font color=white>white words</font><p style='color:#fefefe'>near white</p><img src=cid:1 alt='Tegan at school'><a title='Rang 3 May'>x</a>"
      "<input type=hidden value='case 4411'><p hidden>gone</p>");
  CHECK(page.text == "Seen\n\nx");
  for (const char* words : {"Plan", "draft by Ann", "not for mother tiny words white words near white", "Tegan at school", "Rang 3 May", "case 4411", "gone"}) {
    CAPTURE(words, page.hidden);
    CHECK((has(page.hidden, words) || std::any_of(page.hidden.begin(), page.hidden.end(), [&](const std::string& h) { return h.find(words) != std::string::npos; })));
  }
}

TEST_CASE("Words that can be seen are not taken for hidden") {
  CHECK(html_to_text("<td bgcolor='#003366'><font color=white>Heading</font></td>").text == "Heading");
  CHECK(html_to_text("<div style='background:url(x.png);color:#fff'>Over a picture</div>").text == "Over a picture");
  CHECK(html_to_text("<div style='font-size:0'><p style='font-size:14px'>Shown again</p></div>").text == "Shown again");
  CHECK(html_to_text("<p style='display:none'>a<p>b").text == "b");
}

TEST_CASE("Scripts, styles and an office program's settings are no words") {
  const HtmlText page = html_to_text("<style>p{color:red}</style><script>var a='<p>no</p>'</script><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->Yes");
  CHECK(page.text == "Yes");
  CHECK(page.hidden.empty());
}

TEST_CASE("References to other computers are counted, never followed") {
  CHECK(html_to_text("<img src=http://t.example/a.gif><img src='//t.example/b'><td background='https://t.example/c'><p style='background:url(http://t.example/d)'>").remote_references == 4);
  CHECK(html_to_text("<img src=cid:logo@x><a href=http://x.example>x</a><img src='data:image/png;base64,AA'>").remote_references == 0);
  CHECK(html_to_text("<style>@import url(https://t.example/s.css)</style>").remote_references == 1);
}

TEST_CASE("Broken HTML loses no words") {
  CHECK(html_to_text("1 < 2 and 3 > 2").text == "1 < 2 and 3 > 2");
  CHECK(html_to_text("I <3 you").text == "I <3 you");
  CHECK(html_to_text("<p>Seen <b").text == "Seen <b");
  CHECK(html_to_text("<p title=\"never closed>Seen <b>here</b>").text == "Seen here");
  CHECK(html_to_text("</b></p>Seen</x>").text == "Seen");
  CHECK(html_to_text("").text.empty());
  CHECK(html_to_text("<!-- never closed Tegan").hidden == std::vector<std::string>{"never closed Tegan"});
}

TEST_CASE("Hostile HTML of five megabytes is read in a moment") {
  for (const char* piece : {"<", "<div>", "<b></i>", "<a b=\"", "<a b='x\" c=\"y' ", "<!--", "<!-- a -->", "</", "</x", "<!", "&", "&#", "<a ", "<a href=x:y>a", "<blockquote type=cite>x",
                            "<table><tr><td>x", "<p style='color:#fff'>x", "<script>", "<![CDATA[", "<![CDATA[>", "<a x=\">"}) {
    CAPTURE(piece);
    CHECK(seconds_for(repeated(piece, 5000000)) < kAMoment);
  }
  CHECK(seconds_for(repeated("<a href=x:y>x", 2500000) + repeated("</a>", 2500000)) < kAMoment);
  CHECK(seconds_for(repeated("<div>", 2500000) + repeated("</div>", 2500000)) < kAMoment);
}
