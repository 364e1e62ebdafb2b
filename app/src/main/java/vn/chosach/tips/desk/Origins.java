package vn.chosach.tips.desk;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Keeps beside a tip where it came from. */
@Component
public record Origins(JdbcClient jdbc, Vault vault, JsonMapper json) {

  /** Keeps it; kept again, the first stays. */
  public void keep(UUID tip, TipOrigin tipOrigin) {
    if (tipOrigin.equals(TipOrigin.UNKNOWN)) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO tips.origin (tip, about, opening) VALUES (:tip, :about, :opening::uuid)
            ON CONFLICT (tip) DO NOTHING
            """)
        .param("tip", tip)
        .param("about", vault.seal(Lock.CONTENT, place(tip), json.writeValueAsBytes(tipOrigin)))
        .param("opening", tipOrigin.opening())
        .update();
  }

  Optional<TipOrigin> of(UUID tip) {
    return jdbc.sql("SELECT about FROM tips.origin WHERE tip = :tip AND about IS NOT NULL")
        .param("tip", tip)
        .query(
            (row, n) ->
                json.readValue(
                    vault.open(Lock.CONTENT, place(tip), row.getBytes("about")), TipOrigin.class))
        .optional();
  }

  private static String place(UUID tip) {
    return "tip/" + tip + "/origin";
  }
}
