package vn.chosach.documents.acts;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Scribe;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.LifeCycle;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/** Who may take a step of the life cycle. */
@Component
class PaperRights {

  private final PaperSight sight;
  private final Opinions opinions;
  private final SigningRights signing;

  PaperRights(PaperSight sight, Opinions opinions, SigningRights signing) {
    this.sight = sight;
    this.opinions = opinions;
    this.signing = signing;
  }

  boolean may(LifeCycle.Who who, DocumentRows.Held held, Scribe scribe) {
    Set<String> mine = sight.agencies(scribe);
    boolean works = PaperSight.all(scribe) || mine.contains(held.document().agency());
    return switch (who) {
      case WORKER -> works;
      case ASKED -> opinions.open(held.document().id(), own(scribe));
      case SIGNER -> works && signs(held, scribe);
      case HEAD -> works && (scribe.has(Role.AGENCY_HEAD) || scribe.has(Role.COMMITTEE_LEADER));
      case PROGRAM -> scribe.actor().kind() == Actor.Kind.SYSTEM;
    };
  }

  /** Four eyes: who wrote the words does not sign them. */
  private boolean signs(DocumentRows.Held held, Scribe scribe) {
    var right = held.signingRight();
    var me = scribe.actor().id();
    return right != null
        && me != null
        && !me.equals(held.draftedBy())
        && !me.equals(held.revisedBy())
        && signing.right(right).stream().anyMatch(one -> Objects.equals(one.officer(), me));
  }

  private static Set<String> own(Scribe scribe) {
    String agency = scribe.actor().agency();
    return agency == null ? Set.of() : Set.of(agency);
  }

  /** What the officer may do with it now. */
  public Set<DocumentEvent> possible(DocumentRows.Held held, Scribe scribe) {
    var possible = EnumSet.noneOf(DocumentEvent.class);
    LifeCycle.TABLE.stream()
        .filter(row -> row.from().contains(held.document().state()))
        .filter(row -> row.who() != LifeCycle.Who.PROGRAM)
        .filter(row -> may(row.who(), held, scribe))
        .forEach(row -> possible.add(row.event()));
    return possible;
  }
}
