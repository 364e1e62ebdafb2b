package vn.chosach.approvals;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/**
 * The door to what needs two officers of two agencies because it changes the whole installation
 * (decision 0113). Requests and answers write the journal, and so does what is carried out, by who
 * agreed.
 */
@Service
@Transactional
public class Approvals {

  /** Most characters of the reason for not agreeing. */
  public static final int WORDS = 500;

  private final ApprovalRepository rows;
  private final List<ApprovedForms> rooms;
  private final SecondPerson seconds;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;
  private final TransactionTemplate apart;

  Approvals(
      ApprovalRepository rows,
      List<ApprovedForms> rooms,
      SecondPerson seconds,
      Journal journal,
      IdSource ids,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.rooms = List.copyOf(rooms);
    this.seconds = seconds;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Those that wait, the oldest first, at most 100. */
  @Transactional(readOnly = true)
  public List<ApprovalRequest> waiting() {
    return rows.waiting();
  }

  /** Those that were answered last, at most twenty, the newest first. */
  @Transactional(readOnly = true)
  public List<ApprovalRequest> answered() {
    return rows.answered();
  }

  @Transactional(readOnly = true)
  public Optional<ApprovalRequest> read(UUID id) {
    return rows.one(id);
  }

  /** The form that a request is about; empty where what it is about is gone. */
  public Optional<ApprovedForm> form(ApprovalRequest one, Page page) {
    return rooms.stream()
        .flatMap(room -> room.at(one.address(), one.values(), page).stream())
        .findFirst();
  }

  /**
   * Keeps a form that was sent until another officer agrees.
   *
   * @param address where it stands, without language prefix
   * @return waiting, or refused with what would refuse it now
   */
  public ActOutcome<UUID> ask(String address, ApprovedForm form, SubmittedForm sent, Actor actor) {
    if (tried(form, sent, actor) instanceof ActOutcome.Refused<?>(var faults)) {
      return new ActOutcome.Refused<>(faults);
    }
    var values = new HashMap<String, List<String>>();
    for (FormField field : form.definition().fields()) {
      if (!sent.all(field.name()).isEmpty()) {
        values.put(field.name(), sent.all(field.name()));
      }
    }
    var one =
        new ApprovalRequest(
            ids.next(),
            address,
            values,
            clock.instant(),
            Objects.requireNonNull(actor.id(), "an officer asks"),
            Objects.requireNonNull(actor.agency(), "for an agency"),
            null,
            null,
            null,
            null);
    rows.keep(one);
    journal.append(about(actor, "approvals.asked", one));
    return new ActOutcome.Waiting<>(one.id());
  }

  /** Whether it could be done now; nothing of it stays. */
  private @Nullable ActOutcome<?> tried(ApprovedForm form, SubmittedForm sent, Actor actor) {
    return apart.execute(
        status -> {
          status.setRollbackOnly();
          return form.verb().apply(actor, sent);
        });
  }

  /**
   * Agrees, and with that carries it out.
   *
   * @return refused with {@code approvals.answered}, {@code .own}, {@code .same-agency}, {@code
   *     .stale} where its form is no longer there or would no longer be read, as {@link
   *     SecondPerson} refuses, or with what stands in the way now; then it waits on
   */
  public ActOutcome<UUID> agree(UUID id, Actor actor, Page page) {
    ApprovalRequest one = rows.held(id).orElse(null);
    if (one == null) {
      return ActOutcome.refused("approvals.answered");
    }
    Optional<Refusal> refusal =
        Refusal.when(one.askedBy().equals(actor.id()), "approvals.own")
            .or(
                () ->
                    Refusal.when(
                        seconds.sameAgency(one.askedAgency(), actor.agency()),
                        "approvals.same-agency"))
            .or(() -> seconds.beside(actor, List.of(one.askedBy()), "approval", id));
    ApprovedForm form = form(one, page).orElse(null);
    if (refusal.isPresent() || form == null) {
      return ActOutcome.refused(refusal.orElseGet(() -> Refusal.of("approvals.stale")));
    }
    SubmittedForm sent = form.definition().read(one.values(), page);
    if (!sent.inOrder()) {
      return ActOutcome.refused("approvals.stale");
    }
    if (form.verb().apply(actor, sent) instanceof ActOutcome.Refused<?> refused) {
      return ActOutcome.refused(refused.refusal());
    }
    rows.answer(id, true, null, actor, clock.instant());
    journal.append(about(actor, "approvals.agreed", one));
    return ActOutcome.done(id);
  }

  /**
   * Does not agree; who asked withdraws it by this.
   *
   * @param words why not, at most {@link #WORDS} characters; needed from everybody but who asked
   * @return refused with {@code approvals.answered} or {@code .words-missing}
   */
  public ActOutcome<UUID> deny(UUID id, String words, Actor actor) {
    ApprovalRequest one = rows.held(id).orElse(null);
    if (one == null) {
      return ActOutcome.refused("approvals.answered");
    }
    boolean own = one.askedBy().equals(actor.id());
    String why = Folding.nfc(words).strip();
    if (!own && Folding.blank(why)) {
      return ActOutcome.refused("approvals.words-missing");
    }
    rows.answer(id, false, why, actor, clock.instant());
    journal.append(
        about(actor, own ? "approvals.withdrawn" : "approvals.declined", one).because(why));
    return ActOutcome.done(id);
  }

  private static Act about(Actor actor, String verb, ApprovalRequest one) {
    return Act.of(actor, verb, "approval", one.id()).with(Map.of("address", one.address()));
  }
}
