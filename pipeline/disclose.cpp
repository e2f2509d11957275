#include "pipeline/disclose.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/base/progress.h"
#include "pipeline/base/templates.h"
#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/bundle/plan_glossary.h"
#include "pipeline/certificate_of.h"
#include "pipeline/codec/bundle_plan.h"
#include "pipeline/codec/glossary.h"
#include "pipeline/codec/nouns.h"
#include "pipeline/codec/proof_messages.h"
#include "pipeline/disclosed_parts.h"
#include "pipeline/model/show_through.h"
#include "pipeline/page_marks.h"
#include "pipeline/refused_places.h"
#include "pipeline/review_state.h"
#include "pipeline/separate_files.h"
#include "pipeline/transcripts.h"

namespace candour {
namespace {

constexpr std::size_t kPagesInPart = 40;
constexpr int kAssembleTimeout = 1800 * 1000;
constexpr const char* kNotYetRead = "Not yet read: nobody could make out what stands here. This is not a refusal; ask us.";

void require_complete(CaseStore& store, const ReviewState& state) {
  std::string words;
  for (std::size_t i = 0; i < std::min<std::size_t>(5, state.blocks.size()); ++i) {
    words += "\n  " + state.blocks[i].what + " at " + state.blocks[i].where + ": lifted by " + state.blocks[i].lifted_by;
  }
  if (!state.blocks.empty()) {
    throw Error(ExitCode::review_incomplete, std::to_string(state.blocks.size()) + " things stand in the way (candour status lists all):" + words);
  }
  if (!store.signed_off()) {
    throw Error(ExitCode::review_incomplete, "nobody has signed off what stands now; a person who took no decisions must (candour sign-off)");
  }
}

std::string label_of(const Decision& decision) {
  return decision.reason.empty() && decision.ground.empty() ? kNotYetRead : decision.reason;
}

class Discloser {
 public:
  Discloser(CaseStore& store, Helpers& helpers, std::string folder, std::string profile, const std::function<void(long, long)>& told)
      : store_(store), helpers_(helpers), folder_(std::move(folder)), profile_(std::move(profile)), told_(told), state_(review_state(store)) {}

  DisclosureReport run() {
    require_complete(store_, state_);
    require_no_other_files(folder_);
    collect();
    add_files();
    add_guide();
    plan_bundle(bundle_);   // once: how a page is made changes no number
    std::string pdf = make();
    ProofAnswer proof = proof_of(pdf);
    if (make_images_of(pages_to_redo(proof))) {   // what no reader shows stands there: it goes with the vectors
      pdf = make();
      proof = proof_of(pdf);
    }
    refuse_unproved(proof);
    return write(pdf);
  }

 private:
  void collect() {
    const SignOff sign_off = *store_.signed_off();
    const Request& request = store_.request();
    bundle_.reference = request.reference;
    bundle_.profile = profile_;
    bundle_.reviewed = !state_.automatic;
    bundle_.date = sign_off.on;
    bundle_.controller = request.controller_name;
    bundle_.subject = request.subject.name;
    for (const Proposal& proposal : state_.proposals) {
      proposals_[{proposal.document, proposal.page}].push_back(&proposal);
    }
    for (const SourceDocument& document : state_.documents) {
      if (!only_holds_others(document)) {
        add_item(document);
      }
    }
  }

  void add_files() {
    files_ = make_separate_files(store_, helpers_, state_, refused_);
    for (const MadeFile& made : files_) {
      std::find_if(bundle_.items.begin(), bundle_.items.end(), [&](const BundleItem& item) { return item.document.id == made.document; })->file = made.file;
    }
  }

  // An archive or mailbox, or a copy of one: what is in it are documents of their own, it has nothing itself.
  bool only_holds_others(const SourceDocument& document) const {
    const auto holds = [](const SourceDocument& one) { return one.status == DocumentStatus::read && one.pages == 0; };
    return holds(document) || std::any_of(state_.documents.begin(), state_.documents.end(), [&](const SourceDocument& twin) { return twin.id == document.duplicate_of && holds(twin); });
  }

  void add_item(const SourceDocument& document) {
    BundleItem item;
    item.document = document;
    bundle_.pages_in += document.pages;
    const auto withheld = state_.by_document.find(document.source);
    if (withheld != state_.by_document.end() && !withheld->second.decision.duplicate_of.empty()) {
      item.status = ItemStatus::duplicate;   // as somebody decided: a scan of what is printed from its electronic original, say
      item.twin_source = withheld->second.decision.duplicate_of;
    } else if (withheld != state_.by_document.end()) {
      item.status = ItemStatus::withheld;
      item.ground = withheld->second.decision.ground;
    } else if (document.duplicate_of != 0) {
      item.status = ItemStatus::duplicate;
      for (const SourceDocument& twin : state_.documents) {
        if (twin.id == document.duplicate_of) {
          item.twin_source = twin.source;
          item.document.type = twin.type;
          item.document.date = twin.date;
        }
      }
    } else {
      add_pages(item);
    }
    bundle_.items.push_back(std::move(item));
  }

  void add_pages(BundleItem& item) {
    const SourceDocument& document = item.document;
    const std::string normalised = store_.normalised_key(document.id);
    std::vector<PageMarks> marked;     // every page of the document; a withheld one with one mark on all of it
    std::vector<SheetSize> sizes;
    for (int number = 1; number <= document.pages; ++number) {
      const Page page = transcripts_.page(store_, document, number);
      if (page.unread) {
        item.handwriting_pages.push_back(number);
      }
      if (number > document.pages - document.outside_pages) {
        item.outside_pages.push_back(number);
      }
      if (number > document.pages - document.typed_pages) {
        item.typed_pages.push_back(number);
      }
      const auto ruling = state_.by_page.find({document.source, number});
      BundlePage entry{number, PageMode::untouched, {}, {}};
      if (ruling != state_.by_page.end() && ruling->second.withheld) {
        entry.mode = PageMode::withheld;
        entry.withheld_label = label_of(ruling->second.decision);
        entry.withheld_ground = ruling->second.decision.ground;
        marked.push_back(withheld_marks(page));
      } else {
        marked.push_back(marks_of(item, page, ruling == state_.by_page.end() ? nullptr : &ruling->second));
      }
      sizes.push_back({page.width, page.height});
      item.pages.push_back(entry);
    }
    note_show_through(marked, sizes);
    add_parts(item, normalised, std::move(marked));
  }

  static PageMarks withheld_marks(const Page& page) {
    PageMarks marks;
    marks.page = page.number;
    marks.scanned = page.source != TextSource::text_layer;
    marks.marks.push_back({{0, 0, page.width, page.height}, {}});
    return marks;
  }

  void add_parts(const BundleItem& item, const std::string& normalised, std::vector<PageMarks> marked) {
    std::vector<PageMarks> pending;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (item.pages[i].mode != PageMode::withheld) {
        pending.push_back(std::move(marked[i]));
      }
      if (pending.size() == kPagesInPart) {
        add_part(item.document, normalised, pending);
      }
    }
    add_part(item.document, normalised, pending);
  }

  void add_part(const SourceDocument& document, const std::string& normalised, std::vector<PageMarks>& pending) {
    if (!pending.empty()) {
      parts_.push_back(new_part(document, normalised, std::move(pending)));
    }
    pending.clear();
  }

  PageMarks marks_of(BundleItem& item, const Page& page, const PageRuling* ruling) {
    std::vector<TakenOut> taken;
    for (const Proposal* proposal : proposals_[{item.document.id, page.number}]) {
      const Decision& decision = state_.by_proposal.at(proposal->id).decision;
      if (decision.verdict != DecisionVerdict::release) {
        taken.push_back({proposal->boxes, proposal->span, decision.ground});
        note_removal(item, proposal->boxes, decision, page.number);
      }
    }
    const std::vector<Decision> passages = ruling == nullptr ? std::vector<Decision>() : ruling->passages;
    for (const Decision& passage : passages) {
      note_removal(item, passage.boxes, passage, page.number);
    }
    return marks_for(page, taken, passages);
  }

  static void note_removal(BundleItem& item, const std::vector<Box>& boxes, const Decision& decision, int page) {
    item.removed.push_back({page, {}, static_cast<int>(boxes.size()), decision.ground, decision.reason, decision.by, decision.at, 0});
  }

  std::string make() {
    make_parts();
    return assemble();
  }

  // False when there is nothing to do, or a page of our own is among them, which no image mends.
  bool make_images_of(const std::set<int>& bundle_pages) {
    std::size_t found = 0;
    for (const BundleItem& item : bundle_.items) {
      for (std::size_t i = 0; i < item.pages.size(); ++i) {
        if (bundle_pages.count(item.first_page + static_cast<int>(i)) != 0 && item.pages[i].mode != PageMode::withheld) {
          ++found;
          make_image_of(item.document.id, item.pages[i].source_page);
        }
      }
    }
    return found > 0 && found == bundle_pages.size();
  }

  void make_image_of(std::int64_t document, int page) {
    for (Part& part : parts_) {
      const bool here = std::any_of(part.marks.begin(), part.marks.end(), [&](const PageMarks& marks) { return marks.page == page; });
      if (part.document == document && here) {
        make_image_of_page(part, page);
      }
    }
  }

  void make_parts() {
    long total = 0;
    for (const Part& part : parts_) {
      total += static_cast<long>(part.marks.size());
    }
    Progress progress("redacting and proving", total);
    long done = 0;
    run_in_parallel(
        helpers_.jobs, parts_.size(), [this](std::size_t i) { make_part(store_.vault(), helpers_, parts_[i]); },
        [&](std::size_t i) {
          progress.advance(static_cast<long>(parts_[i].marks.size()));
          done += static_cast<long>(parts_[i].marks.size());
          if (told_) {
            told_(done, total);
          }
        });
    refuse_unmade();
    std::map<std::pair<std::int64_t, int>, PageMode> modes;
    for (const Part& part : parts_) {
      for (const RedactedPage& page : part.pages) {
        modes[{part.document, page.page}] = page.mode;
        claims_[{part.document, page.page}] = page;
      }
    }
    for (BundleItem& item : bundle_.items) {
      for (BundlePage& page : item.pages) {
        if (page.mode != PageMode::withheld) {
          page.mode = modes.at({item.document.id, page.source_page});
        }
      }
    }
  }

  // Once every page and file has been tried.
  void refuse_unmade() {
    for (const Part& part : parts_) {
      refused_.insert(refused_.end(), part.refused.begin(), part.refused.end());
    }
    if (!refused_.empty()) {
      throw RefusedPlaces(refused_);
    }
  }

  // For one who reads with a supporter at hand: the abbreviations that stand on the disclosed pages.
  void add_guide() {
    if (profile_ == "support") {
      bundle_.glossary = terms_used(glossary_from_json(read_template("glossary.json")), disclosed_texts(store_, state_).kept);
    }
  }

  // Parts in the order of the index.
  std::string assemble() {
    WorkerJob job;
    job.op = "assemble";
    job.plan = to_json(bundle_);
    std::vector<std::string> blobs;
    for (const BundleItem& item : bundle_.items) {
      for (const Part& part : parts_) {
        if (part.document == item.document.id) {
          blobs.push_back(store_.vault().get("redacted", part.key));
        }
      }
    }
    WorkerAnswer answer = helpers_.workers.borrow()->ask(job, {}, blobs, kAssembleTimeout);
    if (!answer.reply.ok || answer.blobs.size() != 2) {
      throw Error(ExitCode::internal, "the bundle could not be assembled");
    }
    own_words_ = std::move(answer.blobs[1]);
    return std::move(answer.blobs[0]);
  }

  ProofAnswer proof_of(const std::string& pdf) {
    const DisclosedTexts texts = disclosed_texts(store_, state_);
    return prove_whole(helpers_, pdf, secrets_of(texts.removed, texts.kept + own_words_), bundle_.pages_out);
  }

  void refuse_unproved(const ProofAnswer& proof) const {
    if (proof.ok && proof.proved) {
      return;
    }
    std::vector<Refusal> refused;
    for (const ProofFailure& failure : proof.failures) {
      refused.push_back(refusal_of(failure, bundle_));
    }
    if (refused.empty()) {
      refused.push_back({0, {}, 0, "it was not proved", "run the same command again"});
    }
    throw RefusedPlaces(refused);
  }

  // bundle.pdf comes last: where it stands, everything beside it is of the same proved run, and the case says so.
  DisclosureReport write(const std::string& pdf) {
    const std::filesystem::path folder(folder_);
    const std::string sha256 = sha256_hex(pdf);
    std::error_code ignored;
    std::filesystem::remove(folder / "bundle.pdf", ignored);
    clear_separate_files(folder_);
    write_separate_files(folder_, bundle_, files_);
    write_file_atomically(folder / "manifest.json", manifest_json(bundle_, sha256));
    write_file_atomically(folder / "schedule.csv", schedule_csv(bundle_));
    write_file_atomically(folder / "certificate.json", to_json(certificate_of(bundle_, claims_, sha256)));
    try {
      store_.in_one_transaction([&] {
        store_.set_setting("bundle", folder_);
        store_.set_setting("bundle-words", own_words_);
        store_.set_setting("bundle-pages", std::to_string(bundle_.pages_out));
        store_.audit("candour", "disclosed", "bundle sha256 " + sha256);
        write_file_atomically(folder / "bundle.pdf", pdf);
      });
    } catch (...) {
      std::filesystem::remove(folder / "bundle.pdf", ignored);
      throw;
    }
    return {bundle_, sha256, folder_};
  }

  CaseStore& store_;
  Helpers& helpers_;
  std::string folder_;
  std::string profile_;
  std::function<void(long, long)> told_;
  ReviewState state_;
  Bundle bundle_;
  std::string own_words_;   // of cover, key, index and stamps
  std::vector<Part> parts_;
  std::vector<MadeFile> files_;
  std::vector<Refusal> refused_;
  const Transcripts transcripts_{store_};
  std::map<std::pair<std::int64_t, int>, std::vector<const Proposal*>> proposals_;
  std::map<std::pair<std::int64_t, int>, RedactedPage> claims_;
};

}  // namespace

DisclosureReport disclose(CaseStore& store, Helpers& helpers, const std::string& folder, const std::string& profile, const std::function<void(long, long)>& progress) {
  return Discloser(store, helpers, folder, profile, progress).run();
}

}  // namespace candour
