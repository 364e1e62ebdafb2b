package vn.chosach.cases.acts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.lifecycle.Effect;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralResult;

/**
 * Brings a case in line with what became of its referrals. Each event counts once; one that the
 * case cannot follow any more, because somebody was faster, is noted and changes nothing.
 */
@Component
public class CaseNews {

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final CaseTransitions acting;
  private final CriminalHandler criminal;
  private final ProsecutionHandler prosecution;
  private final PeopleHandler people;
  private final InstantSource time;

  CaseNews(
      JdbcClient jdbc,
      CaseRowSecurity rowSecurity,
      CaseTransitions acting,
      CriminalHandler criminal,
      ProsecutionHandler prosecution,
      PeopleHandler people,
      InstantSource time) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.acting = acting;
    this.criminal = criminal;
    this.prosecution = prosecution;
    this.people = people;
    this.time = time;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void heard(ReferralMoved moved, UUID id) {
    rowSecurity.ofTheProgram();
    alone(id);
    if (!first(moved, id)) {
      return;
    }
    switch (moved.purpose()) {
      case CRIMINAL -> criminal(moved, id);
      case BACK -> {
        if (moved.event() == ReferralEvent.ACCEPT) {
          follow(moved, id, CaseEvent.RECEIVE_BACK, wish -> criminal.backFrom(moved, wish));
        } else {
          note(moved, id);
        }
      }
      case COMPETENCE -> {
        if (taken(moved)) {
          follow(
              moved,
              id,
              CaseEvent.TAKE_OVER,
              wish -> people.led(people.carriedOn(moved.agency(), wish.now()), wish, null));
        } else {
          note(moved, id);
        }
      }
      case COORDINATION -> {
        if (taken(moved)) {
          follow(
              moved,
              id,
              CaseEvent.INVOLVE,
              wish -> people.along(people.carriedOn(moved.agency(), wish.now()), wish));
        } else {
          note(moved, id);
        }
      }
      case INVESTIGATION, PROCEEDING, URGENT, TAX, CONTENT -> note(moved, id);
    }
  }

  private void criminal(ReferralMoved moved, UUID id) {
    switch (moved.event()) {
      case OFFER -> {
        if (!known(moved)) {
          follow(moved, id, CaseEvent.TRANSFER, wish -> criminal.sentElsewhere(moved, wish));
        }
      }
      case REFUSE, WITHDRAW, EXPIRE ->
          follow(moved, id, CaseEvent.DECLINE, wish -> criminal.declined(moved, wish));
      case FINISH -> {
        ReferralResult referralResult = moved.result();
        if (referralResult == ReferralResult.PROSECUTED) {
          follow(moved, id, CaseEvent.PROSECUTE, wish -> prosecution.prosecuted(moved, wish));
        } else if (referralResult == ReferralResult.NOT_PROSECUTED) {
          follow(moved, id, CaseEvent.RECEIVE_BACK, wish -> criminal.backFrom(moved, wish));
        } else {
          note(moved, id);
        }
      }
      case ACCEPT, COUNTER, AGREE, INSIST, PASS_OVER, DELIVER, NOTIFY, ASSIGN -> note(moved, id);
    }
  }

  private static boolean taken(ReferralMoved moved) {
    return moved.event() == ReferralEvent.ACCEPT || moved.event() == ReferralEvent.AGREE;
  }

  private void follow(
      ReferralMoved moved,
      UUID id,
      CaseEvent event,
      Function<CaseWish, Effect<CaseFile, List<Delta>>> change) {
    ActOutcome<CaseFile> outcome = acting.unseen(id, event, Actor.SYSTEM, change).orToldAgain();
    // Whoever took a file back on paper has written that down already.
    if (!(outcome instanceof ActOutcome.Done) && moved.event() != ReferralEvent.WITHDRAW) {
      note(moved, id);
    }
  }

  private void note(ReferralMoved moved, UUID id) {
    if (moved.event() == ReferralEvent.OFFER && written(moved, id)) {
      return;
    }
    acting
        .unseen(
            id,
            CaseEvent.REFERRAL,
            Actor.SYSTEM,
            wish -> wish.done(null, deltas(moved).toArray(Delta[]::new)))
        .orToldAgain();
  }

  static List<Delta> deltas(ReferralMoved moved) {
    var deltas = new ArrayList<Delta>();
    deltas.add(Delta.added("referral", moved.number()));
    deltas.add(Delta.added("receiver", moved.agency()));
    deltas.add(Delta.added("answer", moved.event()));
    if (moved.result() != null) {
      deltas.add(Delta.added("result", moved.result()));
    }
    return deltas;
  }

  /**
   * Two words of news on one case come one after the other: whoever first notes them and then asks
   * for the case holds what the other waits for.
   */
  private void alone(UUID id) {
    jdbc.sql("SELECT id FROM cases.case_file WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  private boolean first(ReferralMoved moved, UUID id) {
    return jdbc.sql(
                """
                INSERT INTO cases.referral_seen (case_id, referral, agency, event, seen_at)
                VALUES (:case, :referral, :agency, :event, :at) ON CONFLICT DO NOTHING
                """)
            .paramSource(moved)
            .param("case", id)
            .param("at", time.instant())
            .update()
        == 1;
  }

  /** Whether the act that offered it stands in the timeline. */
  private boolean written(ReferralMoved moved, UUID id) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.moment m, jsonb_array_elements(m.changes) c
                            WHERE m.case_id = :case AND c ->> 'what' = 'referral'
                              AND c ->> 'to' = :number)
            """)
        .param("case", id)
        .param("number", moved.number())
        .query(Boolean.class)
        .single();
  }

  /** Whether the case itself sent the file in this referral. */
  private boolean known(ReferralMoved moved) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM cases.transfer WHERE referral = :referral)")
        .param("referral", moved.referral())
        .query(Boolean.class)
        .single();
  }
}
