package vn.chosach.signals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.tips.Desk;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** What a signal came from: the tip, its files, what its reporter was told and wrote. */
@Component
class TipSource {

  private final Tips tips;
  private final Vault vault;

  TipSource(Tips tips, Vault vault) {
    this.tips = tips;
    this.vault = vault;
  }

  @Nullable Tip tip(Signal signal) {
    UUID id = signal.tip();
    return id == null
        ? null
        : tips.read(List.of(id), Desk.SIFTING).stream().findFirst().orElse(null);
  }

  List<KeptFile> files(@Nullable Tip tip) {
    return tip == null ? List.of() : vault.files(tip.id()).stream().filter(KeptFile::kept).toList();
  }

  /** Oldest first. */
  List<Happening> told(@Nullable Tip tip) {
    return tip == null ? List.of() : tips.history(tip.id());
  }
}
