package vn.chosach.signals;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.ReporterStatusPolicy;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.searching.Titles;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceAccessPolicy;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Tips as signals see them: what was told, its files, and the parts of split letters, sealed. */
@Component
class LetterParts {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final SignalRepository repository;
  private final Tips tips;

  LetterParts(JdbcClient jdbc, Vault vault, SignalRepository repository, Tips tips) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.repository = repository;
    this.tips = tips;
  }

  void keep(UUID part, UUID mother, String excerpt) {
    byte[] words = excerpt.getBytes(StandardCharsets.UTF_8);
    jdbc.sql(
            "INSERT INTO signals.part (signal, mother, excerpt) VALUES (:signal, :mother,"
                + " :excerpt)")
        .param("signal", part)
        .param("mother", mother)
        .param("excerpt", vault.seal(Lock.CONTENT, place(part), words))
        .update();
  }

  /** What those of the signals that were split off are about; others are absent. */
  Map<UUID, String> excerpts(Collection<Signal> signals) {
    List<UUID> parts = signals.stream().filter(Signal::isPart).map(Signal::id).toList();
    var excerpts = new HashMap<UUID, String>();
    if (!parts.isEmpty()) {
      jdbc.sql("SELECT signal, excerpt FROM signals.part WHERE signal = ANY (:parts)")
          .param("parts", parts.toArray(UUID[]::new))
          .query(
              row -> {
                UUID part = row.getObject("signal", UUID.class);
                byte[] words = vault.open(Lock.CONTENT, place(part), row.getBytes("excerpt"));
                excerpts.put(part, new String(words, StandardCharsets.UTF_8));
              });
    }
    return excerpts;
  }

  /**
   * Those that stand: a part whose splitting was taken back went into another part of the same
   * letter and is none any more.
   */
  static List<Signal> standing(List<Signal> parts) {
    List<UUID> all = parts.stream().map(Signal::id).toList();
    return parts.stream()
        .filter(
            one -> one.state() != SignalState.MERGED || !all.contains(one.outcome().mergedInto()))
        .toList();
  }

  /** The beginning of what a signal is about. */
  String title(Signal signal, @Nullable Tip tip) {
    return Titles.of(tip, excerpts(List.of(signal)).get(signal.id()));
  }

  Sheet.Letter of(Signal signal, @Nullable Tip tip, Reach reach) {
    if (tip == null || !signal.isPart()) {
      return new Sheet.Letter(null, List.of(), true);
    }
    List<Signal> all = repository.partsOf(tip.id());
    Map<UUID, String> excerpts = excerpts(all);
    List<Signal> others =
        standing(all).stream().filter(part -> !part.id().equals(signal.id())).toList();
    return new Sheet.Letter(
        excerpts.get(signal.id()),
        others.stream()
            .filter(part -> reach.covers(part.agency(), part.withPolice(), part.referredTo()))
            .map(part -> new Sheet.Other(part, Titles.of(tip, excerpts.get(part.id()))))
            .toList(),
        repository.tellings(others).stream()
            .allMatch(ReporterStatusPolicy.ReporterStatusPart::ended));
  }

  @Nullable Tip tip(Signal signal) {
    UUID id = signal.tip();
    return id == null
        ? null
        : tips.read(List.of(id), TipDesk.SIFTING).stream().findFirst().orElse(null);
  }

  List<KeptFile> files(@Nullable Tip tip) {
    return tip == null ? List.of() : vault.files(tip.id()).stream().filter(KeptFile::kept).toList();
  }

  /** Oldest first. */
  List<Happening> told(@Nullable Tip tip) {
    return tip == null ? List.of() : tips.history(tip.id());
  }

  /** Which signal an evidence belongs to. */
  @Component
  static class Evidence implements EvidenceAccessPolicy {

    private final SignalRepository repository;
    private final SignalRowSecurity rowSecurity;

    Evidence(SignalRepository repository, SignalRowSecurity rowSecurity) {
      this.repository = repository;
      this.rowSecurity = rowSecurity;
    }

    /** Of a split letter the first part that the viewer may see. */
    @Override
    @Transactional(readOnly = true)
    public Optional<EvidencePlace> of(UUID owner, UUID item, Viewer viewer) {
      var reader = ActingOfficer.of(viewer);
      rowSecurity.of(reader);
      return repository.partsOf(owner).stream()
          .filter(
              part ->
                  rowSecurity
                      .reach(reader)
                      .covers(part.agency(), part.withPolice(), part.referredTo()))
          .findFirst()
          .map(part -> new EvidencePlace(part.number(), "/hop-tiep-nhan/" + part.id()));
    }
  }

  private static String place(UUID part) {
    return "signals/part/" + part;
  }
}
