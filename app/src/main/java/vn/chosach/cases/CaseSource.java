package vn.chosach.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.Handover;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Cases that are handed over: what was found, never who reported it. A case without an inspection
 * has no minutes yet and goes as a mere report.
 */
@Component
class CaseSource implements SubjectSource {

  private final CaseRepository repository;
  private final EvidenceQuery evidence;
  private final CaseRowSecurity rowSecurity;
  private final Texts texts;

  CaseSource(
      CaseRepository repository, EvidenceQuery evidence, CaseRowSecurity rowSecurity, Texts texts) {
    this.repository = repository;
    this.evidence = evidence;
    this.rowSecurity = rowSecurity;
    this.texts = texts;
  }

  @Override
  public String kind() {
    return Handover.KIND;
  }

  /** The form of a new referral asks outside any act, so that this begins a transaction itself. */
  @Override
  @Transactional(readOnly = true)
  public Optional<SubjectCard> read(UUID id, ActingOfficer party) {
    return rowSecurity.as(
        party,
        () -> repository.one(id, party).map(file -> card(file, "/ho-so-vu-viec/" + file.number())));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<SubjectCard> handedOver(UUID id) {
    return rowSecurity.asTheProgram(() -> repository.one(id).map(file -> card(file, null)));
  }

  private SubjectCard card(CaseFile file, @Nullable String path) {
    boolean inspected =
        evidence.inspections(file.id()).stream().anyMatch(one -> one.heldAt() != null);
    return new SubjectCard(
        file.number(), file.title(), text(file), path, file.matter().receivedAt(), !inspected);
  }

  private String text(CaseFile file) {
    UUID id = file.id();
    var lines = new ArrayList<String>();
    lines.add(t("cases.card.state", t(file.state().textKey())));
    if (file.valuation().worth() != null) {
      lines.add(t("cases.card.worth", file.valuation().worth().toString()));
    }
    add(
        lines,
        "cases.card.subjects",
        evidence.subjects(id).stream()
            .map(one -> t(one.kind().textKey()) + ": " + one.name())
            .toList());
    add(
        lines,
        "cases.card.minutes",
        evidence.inspections(id).stream()
            .filter(one -> one.heldAt() != null)
            .map(one -> one.minutes() + ", " + one.place())
            .toList());
    add(
        lines,
        "cases.card.exhibits",
        evidence.exhibits(id).stream()
            .map(one -> one.number() + ". " + one.name() + " (" + one.amount() + ")")
            .toList());
    return String.join("\n", lines);
  }

  private void add(List<String> lines, String key, List<String> parts) {
    if (!parts.isEmpty()) {
      lines.add(t(key, parts.stream().collect(Collectors.joining("; "))));
    }
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, key, arguments);
  }
}
