package vn.chosach.officers.profile;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Lang;

/** What officers set for themselves. */
@Component
record Preferences(JdbcClient jdbc) {

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
