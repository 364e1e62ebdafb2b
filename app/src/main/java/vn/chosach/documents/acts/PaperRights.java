package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentLifeCycle;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/** Who may take a step of the life cycle. */
@Component
record PaperRights(
    DocumentRepository repository,
    DocumentAuthority authority,
    Opinions opinions,
    SigningRights signing,
    Officers officers,
    InstantSource time) {

  Set<String> agencies(ActingOfficer scribe) {
    return authority.kept(scribe);
  }

  boolean may(
      DocumentLifeCycle.DocumentWho who, DocumentRepository.Held held, ActingOfficer scribe) {
    Set<String> mine = authority.kept(scribe);
    boolean works = DocumentAuthority.all(scribe) || mine.contains(held.document().agency());
    return switch (who) {
      case WORKER -> works;
      case ASKED -> opinions.open(held.document().id(), mine);
      case SIGNER -> works && signs(held, scribe);
      case RETURNER -> works && (signs(held, scribe) || nobodySigns(held));
      case HEAD -> works && (scribe.has(Role.AGENCY_HEAD) || scribe.has(Role.COMMITTEE_LEADER));
      case PROGRAM -> scribe.actor().kind() == Actor.ActorKind.SYSTEM;
    };
  }

  /** The right ended or was taken back since it was submitted, its holder left or is away. */
  private boolean nobodySigns(DocumentRepository.Held held) {
    var right = held.signingRight();
    LocalDate today = Vietnam.dayOf(time.instant());
    return right == null
        || !signing.inForce(right, today)
        || signing.awayUntil(right, today).isPresent()
        || signing.right(right).flatMap(one -> officers.inOffice(one.officer())).isEmpty();
  }

  /** Four eyes: who wrote the words does not sign them. */
  private boolean signs(DocumentRepository.Held held, ActingOfficer scribe) {
    var right = held.signingRight();
    var me = scribe.actor().id();
    return right != null
        && me != null
        && signing.right(right).stream().anyMatch(one -> Objects.equals(one.officer(), me))
        && !repository.writers(held.document().id()).contains(me);
  }

  /** What the officer may do with it now. */
  public Set<DocumentEvent> possible(DocumentRepository.Held held, ActingOfficer scribe) {
    var possible = EnumSet.noneOf(DocumentEvent.class);
    var asked =
        new EnumMap<DocumentLifeCycle.DocumentWho, Boolean>(DocumentLifeCycle.DocumentWho.class);
    DocumentLifeCycle.TABLE.stream()
        .filter(row -> row.from().contains(held.document().state()))
        .filter(row -> row.who() != DocumentLifeCycle.DocumentWho.PROGRAM)
        .filter(row -> asked.computeIfAbsent(row.who(), who -> may(who, held, scribe)))
        .forEach(row -> possible.add(row.event()));
    return possible;
  }
}
