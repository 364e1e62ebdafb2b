package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.incoming.DocumentClocks;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.Mentions;

/** Writes a step that a gate let through: row, trail, journal and the clock of the registry. */
@Component
record DocumentStepWriter(
    DocumentRepository repository, Journal journal, DocumentClocks clocks, Mentions mentions) {

  /** Why somebody who is named in the words of an act would not be told. */
  Optional<Refusal> unseen(UUID id, DocumentAct act, ActingOfficer scribe) {
    return mentions.unseen(act.words(), Act.of(scribe.actor(), act.event().verb(), "document", id));
  }

  /** A step that changes nothing but the state. */
  ActOutcome<Document> plain(
      TransitionGuard.Passed gate, ActingOfficer scribe, Instant now, @Nullable String words) {
    Document document = gate.held().document();
    Document after = moved(gate, document.subject(), document.number(), document.day(), now);
    return write(gate, after, gate.held().signingRight(), scribe, words);
  }

  /** The document after the step of the gate. */
  static Document moved(
      TransitionGuard.Passed gate,
      String subject,
      @Nullable String number,
      @Nullable LocalDate day,
      Instant now) {
    Document before = gate.held().document();
    DocumentState state = gate.row().after(before.state());
    return new Document(
        before.id(),
        before.kind(),
        before.agency(),
        state,
        subject,
        number,
        day,
        before.version() + 1,
        now,
        before.corrects(),
        before.origin());
  }

  /** Row, trail and journal. */
  ActOutcome<Document> write(
      TransitionGuard.Passed gate,
      Document after,
      @Nullable UUID right,
      ActingOfficer scribe,
      @Nullable String words) {
    return write(gate, after, right, scribe, words, Map.of());
  }

  /**
   * @param more what the journal says besides
   */
  ActOutcome<Document> write(
      TransitionGuard.Passed gate,
      Document after,
      @Nullable UUID right,
      ActingOfficer scribe,
      @Nullable String words,
      Map<String, String> more) {
    var told = new HashMap<>(more);
    told.put("from", gate.held().document().state().name());
    told.put("to", after.state().name());
    DocumentEvent event = gate.row().event();
    Instant signed = event == DocumentEvent.SIGN ? after.changedAt() : gate.held().signedAt();
    repository.write(new DocumentRepository.Held(after, right, signed));
    repository.trail(after, event, scribe.actor(), words);
    clocks.moved(after, event, scribe.actor());
    Act act =
        Act.of(scribe.actor(), event.verb(), "document", after.id())
            .because(words == null ? "" : words)
            .under(gate.row().ground())
            .with(told);
    journal.append(act);
    mentions.tell(words, act);
    return ActOutcome.done(after);
  }
}
