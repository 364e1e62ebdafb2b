package vn.chosach.reports.demands;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.Documents;
import vn.chosach.documents.IncomingPapers;
import vn.chosach.documents.IncomingPapers.ReceivedPaper;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.demands.DemandPapers.FromBelow;
import vn.chosach.reports.demands.DemandSigning.AnswerPaper;

/** What a demand rests on and is answered by: papers that came in and papers that go out. */
@Component
record DemandGrounds(
    IncomingPapers incoming, Documents documents, DemandPapers papers, DemandSigning signing) {

  /** A paper of the own register on which a demand can stand. */
  Optional<ReceivedPaper> paper(@Nullable UUID id, ActingOfficer who) {
    return id == null ? Optional.empty() : incoming.paper(id, who);
  }

  /**
   * Other papers of who demanded it, from the day of the demand on, in the register of its desk.
   */
  List<ReceivedPaper> others(Demand one, ActingOfficer who) {
    return incoming.from(one.sender(), one.paperDay(), who).stream()
        .filter(it -> papers.desks().same(one.agency(), it.agency()))
        .filter(it -> !it.id().equals(one.incoming()))
        .toList();
  }

  FromBelow below(Demand one, ActingOfficer who) {
    return papers.below(one, who);
  }

  /** The answer that waits for its signature. */
  Optional<UUID> waiting(Demand one) {
    return signing.waiting(one.id()).map(AnswerPaper::document);
  }

  /** Draws the answer up. */
  Optional<Refusal> draw(
      Demand one, String words, FromBelow below, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(papers.answer(one, words, below, who), who),
        draft -> new AnswerPaper(draft, one.id(), null),
        who,
        now);
  }

  /** When the answer was sent off, once its receipt is proved. */
  Optional<Instant> received(Demand one, ActingOfficer who) {
    return documents
        .read(Objects.requireNonNull(one.answer()), who)
        .filter(file -> file.deliveries().stream().anyMatch(it -> received(it.state())))
        .flatMap(
            file ->
                file.trail().stream()
                    .filter(step -> step.event() == DocumentEvent.ISSUE)
                    .map(DocumentFile.DocumentFileStep::at)
                    .findFirst());
  }

  /** The answer was refused or returned by all to whom it went, or its number was declared void. */
  boolean cameBack(Demand one, ActingOfficer who) {
    return documents
        .read(Objects.requireNonNull(one.answer()), who)
        .filter(
            file ->
                file.document().state() == DocumentState.VOIDED
                    || !file.deliveries().isEmpty()
                        && file.deliveries().stream()
                            .allMatch(it -> it.state() == DeliveryState.REFUSED))
        .isPresent();
  }

  private static boolean received(DeliveryState state) {
    return switch (state) {
      case RECEIVED, PRESENTED, HANDLED -> true;
      case SENT, REFUSED -> false;
    };
  }
}
