package vn.chosach.officers.signin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Lang;

/** What officers set for themselves. */
@Component
class Preferences {

  private final JdbcClient jdbc;

  Preferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(UUID officer, Lang language, boolean shortcuts) {
    jdbc.sql(
            """
            INSERT INTO officers.preference (officer_id, language, shortcuts)
            VALUES (:officer, :language, :shortcuts)
            ON CONFLICT (officer_id) DO UPDATE SET language = :language, shortcuts = :shortcuts
            """)
        .param("officer", officer)
        .param("language", language.tag())
        .param("shortcuts", shortcuts)
        .update();
  }
}
