package vn.chosach.conduct.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Vault;

/** Tells the database for whom a transaction reads; without that no integrity case is seen. */
@Component
public class IntegritySight {

  private final JdbcClient jdbc;
  private final Vault vault;

  IntegritySight(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** From here on the transaction sees what this officer sees. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(ActingOfficer desk) {
    UUID officer = desk.actor().id();
    settings(
        false,
        desk.has(Role.INTEGRITY_OFFICER) && officer != null,
        officer == null ? "" : officer.toString(),
        HexFormat.of().formatHex(mark(String.valueOf(desk.actor().agency()))));
  }

  /** From here on it sees all: what the desk was let do is written. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram() {
    settings(true, false, "", "");
  }

  /** The mark by which an agency is known as accused without standing there. */
  byte[] mark(String agency) {
    return vault.mark("conduct-accused", agency.getBytes(UTF_8));
  }

  private void settings(boolean everything, boolean desk, String officer, String mark) {
    jdbc.sql(
            """
            SELECT set_config('conduct.everything', :everything, true),
                   set_config('conduct.desk', :desk, true),
                   set_config('conduct.officer', :officer, true),
                   set_config('conduct.mark', :mark, true)
            """)
        .param("everything", everything ? "on" : "off")
        .param("desk", desk ? "on" : "off")
        .param("officer", officer)
        .param("mark", mark)
        .query((row, n) -> true)
        .single();
  }
}
