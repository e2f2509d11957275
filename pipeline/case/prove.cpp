#include "pipeline/case/prove.h"

#include <filesystem>
#include <sstream>

#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/case/authorise.h"
#include "pipeline/codec/bundle_plan.h"
#include "pipeline/disclose.h"
#include "pipeline/separate_files.h"

namespace candour {
namespace {

// The tiles that the certificate names, on the pages that left.
void prove_certified_tiles(Helpers& helpers, const std::string& pdf, const Certificate& certificate, ProofAnswer& proof) {
  auto prover = helpers.provers.borrow();
  prover->show(std::make_shared<const std::string>(), std::make_shared<const std::string>(pdf));
  for (const CertificatePage& page : certificate.pages) {
    ProofJob job;
    job.redacted_page = page.page;
    job.claim.mode = page_mode_from(page.mode);
    job.claim.tiles = page.tiles;
    const ProofAnswer answer = page.tiles.empty() ? ProofAnswer{true, true, 0, {}} : prover->prove_tiles(std::move(job));
    proof.proved = proof.proved && answer.ok && answer.proved;
    proof.failures.insert(proof.failures.end(), answer.failures.begin(), answer.failures.end());
  }
}

}  // namespace

ProofAnswer prove_bundle(CaseStore* store, const ProveBundleCommand& command, const Actor& actor, Day) {
  authorise(actor, Action::prove);
  const std::filesystem::path folder(command.folder);
  const std::string pdf = read_file(folder / "bundle.pdf");
  const Certificate certificate = certificate_from_json(read_file(folder / "certificate.json"));
  const std::string manifest = read_file(folder / "manifest.json");
  std::vector<std::string> secrets;
  if (store != nullptr) {
    const DisclosedTexts texts = disclosed_texts(*store, review_state(*store));
    secrets = secrets_of(texts.removed, texts.kept + store->setting("bundle-words"));
  }
  Helpers helpers(command.jobs);
  ProofAnswer proof = prove_whole(helpers, pdf, secrets, 0);
  prove_certified_tiles(helpers, pdf, certificate, proof);
  for (ProofFailure& failure : prove_separate_files(helpers, command.folder, files_in_manifest(manifest))) {
    proof.proved = false;
    proof.failures.push_back(std::move(failure));
  }
  const std::string sha256 = sha256_hex(pdf);
  if (certificate.sha256 != sha256 || manifest.find(sha256) == std::string::npos) {
    proof.proved = false;
    proof.failures.push_back({"hash", 0, "bundle.pdf is not the one that the certificate and the manifest speak of"});
  }
  return proof;
}

ProofAnswer prove_pdf(const ProvePdfCommand& command, const Actor& actor, Day) {
  authorise(actor, Action::prove);
  std::vector<std::string> secrets;
  std::istringstream lines(read_file(command.secrets_file));
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) {
      secrets.push_back(std::move(line));
    }
  }
  Helpers helpers(command.jobs);
  return prove_whole(helpers, read_file(command.pdf), secrets, 0);
}

}  // namespace candour
