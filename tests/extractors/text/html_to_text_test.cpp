#include "extractors/text/html_to_text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "extractors/text/html_entities.h"
#include "extractors/text/html_printable.h"
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

TEST_CASE("Cells that reach over rows or columns leave the others in theirs") {
  CHECK(html_to_text("<table><tr><td rowspan=2>Corin</td><td>seen</td></tr><tr><td>not seen</td></tr><tr><td>Tyler</td><td>well</td></tr></table>").text ==
        "Corin\tseen\n[as above]\tnot seen\nTyler\twell");
  CHECK(html_to_text("<table><tr><td>a<td colspan=2>b<td>c<tr><td>1<td>2<td>3<td>4</table>").text == "a\tb\t\tc\n1\t2\t3\t4");
  CHECK(html_to_text("<table><tr><td>Mon<td rowspan=2>Nan<tr><td>Tue<tr><td>Wed<td>Mum</table>").text == "Mon\tNan\nTue\t[as above]\nWed\tMum");
  CHECK(html_to_text("<table><tr><td>Mon<td>Nan<td>well<tr><td><td>Mum<td><tr><td>Wed<td><td>ill</table>").text == "Mon\tNan\twell\n\tMum\nWed\t\till");
  CHECK(html_to_text("<table><tr><td rowspan=2><img src=cid:1></td><td>One</td></tr><tr><td>Two</td></tr></table>").text == "One\nTwo");
}

TEST_CASE("Struck words are said to be struck") {
  CHECK(html_to_text("Now: <s>Corin goes home </s> <span style='text-decoration:line-through'>Gary may visit</span>. Corin stays.").text ==
        "Now: [struck out: Corin goes home Gary may visit]. Corin stays.");
  CHECK(html_to_text("<del><p>One</p><p>Two</p></del><p>Three").text == "[struck out: One]\n\n[struck out: Two]\n\nThree");
  CHECK(html_to_text("<table><tr><td><strike>seen</strike><td>not seen</table>").text == "[struck out: seen]\tnot seen");
}

TEST_CASE("Items of a numbered list keep their numbers") {
  CHECK(html_to_text("<ol><li>Ring Karen<li>Do 1 again</ol>").text == "1. Ring Karen\n2. Do 1 again");
  CHECK(html_to_text("<ol start=4 type=a><li>x<ul><li>y</ul><li>z</ol><ol type=I><li value=9>n</ol>").text == "d. x\n- y\ne. z\nIX. n");
}

TEST_CASE("What is ticked, typed and chosen in a form is read") {
  CHECK(html_to_text("<input type=checkbox checked> I consent <input type=checkbox> I do not consent").text == "[x] I consent [ ] I do not consent");
  CHECK(html_to_text("\u2612 I consent \u2610 I do not consent &#9745; seen").text == "\u2612 I consent \u2610 I do not consent \u2611 seen");
  CHECK(html_to_text("<input type=radio name=a>High<input type=radio name=a checked>Low").text == "[ ] High [x] Low");
  CHECK(html_to_text("Name <input value='Violet P'> note <textarea>Rang\ntwice</textarea>").text == "Name Violet P note Rang\ntwice");
  const HtmlText page = html_to_text("Risk <select><option>Low<option selected>High</select>, by <select multiple><option selected>Ann<option>Ben</select>");
  CHECK(page.text == "Risk High , by [x] Ann\n[ ] Ben");
  CHECK(page.hidden == std::vector<std::string>{"not chosen: Low"});
  CHECK(html_to_text("<select><option>Low<p>The rest").text == "Low\n\nThe rest");
}

TEST_CASE("A form to be printed has words for its controls and is otherwise the page it was") {
  CHECK(with_controls_as_words("<p>Si\xE2n <input type=checkbox checked> yes<input type=hidden value=x></p>") == "<p>Si\xE2n <span>[x]</span> yes<input type=hidden value=x></p>");
  CHECK(with_controls_as_words("<input value='Ann &lt; Ben'>") == "<span>Ann &lt; Ben</span>");
  CHECK(with_controls_as_words("<select><option>Low</option><option selected>High</select>.") == "<span>High</span>.");
  CHECK(with_controls_as_words("<textarea rows=2>Rang\ntwice</textarea>") == "<span>Rang<br>twice</span>");
  CHECK(with_controls_as_words("<select><option>never closed") == "<select><option>never closed");
  CHECK(with_controls_as_words("<!-- <input value=a> --><script>'<input value=b>'</script>") == "<!-- <input value=a> --><script>'<input value=b>'</script>");
}

TEST_CASE("A page that leads to another after a while is printed as itself") {
  CHECK(with_controls_as_words("<head><META HTTP-EQUIV=\" Refresh\" "
                               "content='0;URL=https://record.example/'><meta charset=utf-8></head>Corin") ==
        "<head><meta charset=utf-8></head>Corin");
  CHECK(with_controls_as_words("<meta http-equiv=refresh content=5><meta http-equiv=refreshing>") ==
        "<meta http-equiv=refreshing>");
  CHECK(without_leading_elsewhere("<meta charset=utf-16><meta http-equiv=refresh><meta name=a>Corin") ==
        "\xEF\xBB\xBF<meta name=a>Corin");
  CHECK(without_leading_elsewhere("<meta charset=utf-16>Corin") == std::nullopt);
  CHECK(with_controls_as_words("<!-- <meta http-equiv=refresh> -->") == "<!-- <meta http-equiv=refresh> -->");
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
                            "<table><tr><td>x", "<tr><td rowspan=9 colspan=9>x", "<ol><li>", "<s><td>x", "<select><option>", "<select>", "<textarea>", "<p style='color:#fff'>x", "<script>", "<![CDATA[", "<![CDATA[>", "<a x=\">"}) {
    CAPTURE(piece);
    CHECK(seconds_for(repeated(piece, 5000000)) < kAMoment);
  }
  CHECK(seconds_for(repeated("<a href=x:y>x", 2500000) + repeated("</a>", 2500000)) < kAMoment);
  CHECK(seconds_for(repeated("<div>", 2500000) + repeated("</div>", 2500000)) < kAMoment);
}
