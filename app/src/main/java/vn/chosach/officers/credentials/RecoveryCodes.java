package vn.chosach.officers.credentials;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.SecretSealing;
import vn.chosach.officers.sessions.Secrets;

/**
 * Codes on paper in place of the second factor: ten of 80 random bits, in the letters of
 * Crockford's base 32, each for one use. They are kept as marks of officer and code under a key
 * that the database does not hold: who reads it has nothing to try codes against.
 */
@Component
public record RecoveryCodes(
    JdbcClient jdbc, InstantSource clock, Secrets secrets, SecretSealing sealing)
    implements SmartInitializingSingleton {

  static final int COUNT = 10;
  static final int LENGTH = 16;
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** Ten new codes as {@code 7K3M-…}; the old ones are void from now on. */
  public List<String> renew(UUID officer) {
    drop(officer);
    List<String> codes = Stream.generate(this::code).limit(COUNT).toList();
    for (String code : codes) {
      jdbc.sql(
              """
              INSERT INTO officers.recovery_code (officer_id, hash, keyed)
              VALUES (:officer, :hash, true)
              """)
          .param("officer", officer)
          .param("hash", mark(officer, Secrets.digest(bare(code))))
          .update();
    }
    return codes;
  }

  /** Uses a code up; of two attempts at once one wins. */
  public boolean use(UUID officer, String typed) {
    return jdbc.sql(
                """
                UPDATE officers.recovery_code
                   SET used_at = :now
                 WHERE officer_id = :officer AND hash = :hash AND used_at IS NULL
                """)
            .param("now", clock.instant())
            .param("officer", officer)
            .param("hash", mark(officer, Secrets.digest(bare(typed))))
            .update()
        == 1;
  }

  public int left(UUID officer) {
    return jdbc.sql(
            """
            SELECT count(*) FROM officers.recovery_code
             WHERE officer_id = :officer AND used_at IS NULL
            """)
        .param("officer", officer)
        .query(Integer.class)
        .single();
  }

  void drop(UUID officer) {
    jdbc.sql("DELETE FROM officers.recovery_code WHERE officer_id = :officer")
        .param("officer", officer)
        .update();
  }

  /** Marks anew what was kept as a mere digest before, ahead of the first request. */
  @Override
  public void afterSingletonsInstantiated() {
    jdbc.sql("SELECT officer_id, hash FROM officers.recovery_code WHERE NOT keyed")
        .query((row, n) -> Map.entry(row.getObject("officer_id", UUID.class), row.getBytes("hash")))
        .list()
        .forEach(
            digest ->
                jdbc.sql(
                        """
                        UPDATE officers.recovery_code SET hash = :mark, keyed = true
                         WHERE officer_id = :officer AND hash = :digest AND NOT keyed
                        """)
                    .param("mark", mark(digest.getKey(), digest.getValue()))
                    .param("officer", digest.getKey())
                    .param("digest", digest.getValue())
                    .update());
  }

  private byte[] mark(UUID officer, byte[] digest) {
    return sealing.mark("officers/recovery/" + officer, digest);
  }

  private String code() {
    var code = new StringBuilder();
    for (byte random : secrets.bytes(LENGTH)) {
      if (!code.isEmpty() && code.length() % 5 == 4) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random & 31));
    }
    return code.toString();
  }

  /** As people copy it: any case, with or without hyphens, O for 0 and I or L for 1. */
  private static String bare(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
