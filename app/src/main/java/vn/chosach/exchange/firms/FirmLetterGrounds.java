package vn.chosach.exchange.firms;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** What a letter rests on: who may write it, the law, the case, the firms, the returned scan. */
@Component
record FirmLetterGrounds(
    FirmOffices offices, FirmRepository firms, Cases cases, FirmLaws laws, Vault vault) {

  /** The case in which is asked. */
  record AskedCase(UUID id, String number) {}

  /** Instructions come from the agency that directs the firms, requests from whoever has a case. */
  boolean writes(FirmLetterKind kind, ActingOfficer who) {
    return switch (kind) {
      case INSTRUCTION -> offices.directs(who);
      case REQUEST -> FirmOffices.works(who);
    };
  }

  /** An open case that the officer sees and on which the own agency works. */
  Optional<AskedCase> about(String number, ActingOfficer who) {
    return cases
        .read(number, who)
        .map(dossier -> dossier.file())
        .filter(file -> file.state().open())
        .filter(file -> file.access().agencies().contains(who.agency()))
        .map(file -> new AskedCase(file.id(), file.number()));
  }

  boolean inForce(String ground, LocalDate day) {
    return laws.inForce(ground, day);
  }

  /** Why a letter cannot go to these firms. */
  Optional<Refusal> reachable(List<UUID> chosen, boolean request, LocalDate day) {
    List<Firm> found = chosen.stream().flatMap(id -> firms.one(id).stream()).toList();
    return when(
            found.size() != chosen.size() || !found.stream().allMatch(it -> it.worksOn(day)),
            "exchange.firm-gone")
        .or(
            () ->
                when(
                    request && !found.stream().allMatch(it -> it.kind().telecom()),
                    "exchange.not-telecom"));
  }

  /** Why nobody can look at what a firm returned. */
  Optional<Refusal> unshown(@Nullable UUID waiting) {
    List<KeptFile> files = waiting == null ? List.of() : vault.files(waiting);
    return when(
        files.isEmpty() || files.stream().anyMatch(KeptFile::kept), "exchange.scan-missing");
  }

  void keep(UUID waiting, ActingOfficer who) {
    vault.keep(waiting, waiting, who.actor());
  }
}
