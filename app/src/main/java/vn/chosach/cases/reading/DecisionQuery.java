package vn.chosach.cases.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier.DossierLink;
import vn.chosach.cases.Dossier.Origin;
import vn.chosach.cases.Dossier.Proposal;
import vn.chosach.cases.Dossier.Request;
import vn.chosach.cases.Dossier.Ruling;
import vn.chosach.cases.Dossier.Seized;
import vn.chosach.cases.Dossier.Task;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.Handover;
import vn.chosach.cases.criminal.CriminalSteps;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.papers.AppraisalRepository;
import vn.chosach.cases.papers.HandUps;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.cases.papers.SeizureRepository;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.kernel.Column;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;

/** Decisions, transfers, requests, proposals, tasks, links and origins of a case. */
@Component
public record DecisionQuery(
    JdbcClient jdbc,
    CaseClocks clocks,
    Handover handover,
    HandUps handUps,
    Transfers transfers,
    CriminalSteps criminal,
    SeizureRepository seizures,
    AppraisalRepository appraisals) {

  public List<Ruling> rulings(UUID id) {
    return jdbc.sql(
            """
            SELECT r.kind, r.number, r.decided_on,
                   coalesce(a.amount_dong, r.amount_dong) AS amount_dong,
                   coalesce(a.measures, r.measures) AS measures, r.served_on,
                   r.annulled_on, r.document,
            """
                + Transfers.SUSPENDED
                + """
                       AS suspended,
                       (SELECT coalesce(sum(p.amount_dong), 0)::bigint FROM cases.payment p
                         WHERE p.ruling = r.id) AS paid
                  FROM cases.ruling r
                """
                + RulingRepository.AMENDED
                + """
                 WHERE r.case_id = :case ORDER BY r.decided_on, r.id
                """)
        .param("case", id)
        .query(
            (row, n) ->
                new Ruling(
                    row.getString("kind").equals("FINE") ? CaseEvent.FINE : CaseEvent.RECOVER,
                    row.getString("number"),
                    row.getObject("decided_on", LocalDate.class),
                    new Dong(row.getLong("amount_dong")),
                    new Dong(row.getLong("paid")),
                    row.getString("measures"),
                    row.getObject("served_on", LocalDate.class),
                    row.getObject("annulled_on", LocalDate.class),
                    row.getObject("document", UUID.class),
                    row.getBoolean("suspended")))
        .list();
  }

  /** Whether a decision was changed by another on a day or later. */
  public boolean amended(UUID id, String ruling, LocalDate since) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.execution_decision d
                             JOIN cases.ruling r ON r.id = d.ruling
                            WHERE d.case_id = :case AND r.number = :number AND d.kind = 'AMEND'
                              AND d.decided_on >= :since)
            """)
        .param("case", id)
        .param("number", ruling)
        .param("since", since)
        .query(Boolean.class)
        .single();
  }

  /** Who signed a decision; empty for decisions of before that were typed. */
  public Optional<UUID> signer(UUID id, String ruling) {
    return jdbc
        .sql("SELECT signed_by FROM cases.ruling WHERE case_id = :case AND number = :number")
        .param("case", id)
        .param("number", ruling)
        .query(UUID.class)
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Seizures with their clocks, the oldest first. */
  public List<Seized> seizures(UUID id) {
    return seizures.of(id).stream()
        .map(row -> new Seized(row, clocks.ofSeizure(row.id()).stream().findFirst().orElse(null)))
        .toList();
  }

  /** Papers that found what exhibits are worth, the oldest first. */
  public List<AppraisalRepository.AppraisalRow> appraisals(UUID id) {
    return appraisals.of(id);
  }

  /** The higher office that has the decision now. */
  public Optional<HandUps.HandUpRow> handUp(CaseFile file) {
    return file.above() ? handUps.open(file.id()) : Optional.empty();
  }

  /** What was handed up, the newest first. */
  public List<HandUps.HandUpRow> handUps(UUID id) {
    return handUps.of(id);
  }

  /** Where the case went. */
  public List<Handed> handed(CaseFile file, ActingOfficer reader) {
    return handover.of(file, reader);
  }

  /** Files that went to the criminal side, the newest first. */
  public List<Transfers.TransferRow> transfers(UUID id) {
    return transfers.of(id);
  }

  /** What investigating body, procuracy and court did, the oldest first. */
  public List<CriminalSteps.CriminalStepRow> criminalSteps(UUID id) {
    return criminal.of(id);
  }

  public List<Request> requests(UUID id) {
    return jdbc.sql(
            """
            SELECT id, platform, addresses, paper, proof, asked_at, answered_at, effective
              FROM cases.takedown WHERE case_id = :case ORDER BY asked_at DESC, id
            """)
        .param("case", id)
        .query(
            (row, n) -> {
              UUID request = row.getObject("id", UUID.class);
              return new Request(
                  request,
                  row.getString("platform"),
                  row.getString("addresses"),
                  row.getString("paper"),
                  row.getString("proof"),
                  row.getTimestamp("asked_at").toInstant(),
                  Column.instant(row, "answered_at"),
                  row.getObject("effective", Boolean.class),
                  clocks.ofRequest(request).stream().findFirst().orElse(null));
            })
        .list();
  }

  public Optional<Proposal> proposal(UUID id) {
    return jdbc.sql(
            """
            SELECT event, words, asked_by, reviewing, true AS answerable FROM cases.proposal
             WHERE case_id = :case AND answered_at IS NULL
            """)
        .param("case", id)
        .query(Proposal.class)
        .optional();
  }

  public List<Task> tasks(UUID id) {
    return jdbc.sql(
            """
            SELECT id, title, officer, due_on AS due, done_at FROM cases.task
             WHERE case_id = :case ORDER BY done_at IS NOT NULL, due_on, id
            """)
        .param("case", id)
        .query(Task.class)
        .list();
  }

  /** Linked cases, seen from either end; one that the reader may not see does not appear. */
  public List<DossierLink> links(UUID id) {
    return jdbc.sql(
            """
            SELECT f.number, f.title, l.kind FROM cases.link l
              JOIN cases.case_file f ON f.id = l.other
             WHERE l.case_id = :case
            UNION
            SELECT f.number, f.title, CASE l.kind WHEN 'PARENT' THEN 'CHILD' ELSE l.kind END
              FROM cases.link l JOIN cases.case_file f ON f.id = l.case_id
             WHERE l.other = :case
             ORDER BY 3, 1
            """)
        .param("case", id)
        .query(DossierLink.class)
        .list();
  }

  public List<Origin> origins(UUID id) {
    return jdbc.sql(
            """
            SELECT signal, number, tip, taken_back FROM cases.origin
             WHERE case_id = :case ORDER BY joined_at, signal
            """)
        .param("case", id)
        .query(Origin.class)
        .list();
  }
}
