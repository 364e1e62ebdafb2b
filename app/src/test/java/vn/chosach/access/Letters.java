package vn.chosach.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;

/** Complaints of both agencies, and denunciations that only their heads read. */
@Component
class Letters {

  private final JdbcClient jdbc;

  Letters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void plant(Scene scene) {
    int number = 9001;
    for (String agency : new String[] {Scene.OFFICE, Scene.POLICE}) {
      scene.add("petition", Item.of("complaint", enter(number++, agency, "COMPLAINT"), agency));
    }
    String secret = enter(number++, Scene.OFFICE, "DENUNCIATION");
    var closed = scene.colleaguesOf(scene.reader(Scene.OFFICE, Role.AGENCY_HEAD));
    closed.remove(scene.recused().officer());
    scene.add("petition", Item.of("denunciation", secret, Scene.OFFICE).inCase(closed, false));
    scene.add("petition", Item.guessed("DT-2026-0000"));
  }

  private String enter(int number, String agency, String procedure) {
    String name = "DT-2026-" + number;
    jdbc.sql(
            """
            INSERT INTO petitions.petition
              (id, number, procedure, agency, agencies, signal, state, since, received_at, contest)
            VALUES (:id, :number, :procedure, :agency, ARRAY[:agency], :signal, 'RECEIVED', now(), now(),
                    '{"party":"","what":"","caseNumber":"","ruling":"","handledBy":[]}')
            """)
        .param("id", UUID.randomUUID())
        .param("number", name)
        .param("procedure", procedure)
        .param("agency", agency)
        .param("signal", UUID.randomUUID())
        .update();
    return name;
  }
}
