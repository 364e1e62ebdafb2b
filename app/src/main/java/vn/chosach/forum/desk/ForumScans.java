package vn.chosach.forum.desk;

import static vn.chosach.kernel.Refusal.when;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Signed papers of a meeting: in the register, or as a scan in the vault. */
@Component
record ForumScans(Documents documents, Vault vault) {

  /** Why nobody can look at the invitation: neither in the register nor as a scan. */
  Optional<Refusal> unshown(String number, @Nullable UUID owner, ActingOfficer officer) {
    return owner == null
        ? when(
            !documents.registered(number.strip(), officer.agency(), officer), "forum.paper-missing")
        : missing(owner, "forum.paper-missing");
  }

  /** Why a scan does not do: there is none, or it was sent before. */
  Optional<Refusal> missing(@Nullable UUID owner, String code) {
    List<KeptFile> files = owner == null ? List.of() : vault.files(owner);
    return when(files.isEmpty(), code)
        .or(() -> when(files.stream().anyMatch(KeptFile::kept), "forum.already-sent"));
  }

  void keep(UUID owner, ActingOfficer officer) {
    vault.keep(owner, owner, officer.actor());
  }
}
