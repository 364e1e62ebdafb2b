package vn.chosach.signals;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.signals.suggesting.Procedure;

/** What persons decided about proposals of machines; appended, the newest counts. */
@Repository
class Judgements {

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final IdSource ids;

  Judgements(JdbcClient jdbc, InstantSource time, IdSource ids) {
    this.jdbc = jdbc;
    this.time = time;
    this.ids = ids;
  }

  void settled(UUID signal, Procedure procedure, Actor actor) {
    judge(signal, "PROCEDURE", procedure.name(), true, actor);
  }

  /** A person says whether two signals are about the same. */
  void alike(UUID one, UUID other, boolean same, Actor actor) {
    judge(one, "DUPLICATE", other.toString(), same, actor);
    judge(other, "DUPLICATE", one.toString(), same, actor);
  }

  private void judge(UUID id, String about, String value, boolean verdict, Actor actor) {
    jdbc.sql(
            """
            INSERT INTO signals.judgement (id, signal, at, officer, agency, about, value, verdict)
            VALUES (:id, :signal, :at, :officer, :agency, :about, :value, :verdict)
            """)
        .param("id", ids.next())
        .param("signal", id)
        .param("at", Timestamp.from(time.instant()))
        .param("officer", actor.id())
        .param("agency", actor.agency())
        .param("about", about)
        .param("value", value)
        .param("verdict", verdict)
        .update();
  }
}
