package vn.chosach.signals.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Reader;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceSight;

/** Who may see a signal may see the evidence that came with its tip. */
@Component
class EvidenceOfSignals implements EvidenceSight {

  private final JdbcClient jdbc;
  private final Signals signals;

  EvidenceOfSignals(JdbcClient jdbc, Signals signals) {
    this.jdbc = jdbc;
    this.signals = signals;
  }

  @Override
  public Optional<Place> of(UUID owner, UUID item, Viewer viewer) {
    return jdbc.sql("SELECT id FROM signals.signal WHERE source_kind = 'TIP' AND source = :owner")
        .param("owner", owner)
        .query((row, n) -> row.getObject("id", UUID.class))
        .optional()
        .flatMap(id -> signals.read(id, new Reader(viewer.actor(), viewer.roles())))
        .map(sheet -> new Place(sheet.signal().number(), "/hop-tiep-nhan/" + sheet.signal().id()));
  }
}
