package vn.chosach.vault.keeping;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.postgres.CannotStart;

/**
 * Remembers in the database which keys sealed it, without holding them: a value that only the same
 * key can have made. A lost key file is therefore noticed before new keys seal new data beside old
 * data that nobody can open.
 */
@Component
record KeyWitness(JdbcClient jdbc) {

  boolean knows(String keyset) {
    return stored(keyset).isPresent();
  }

  /**
   * @param make a value that only this key makes
   * @param madeByUs whether a stored value was made by this key
   * @throws CannotStart if the database was sealed with another key
   */
  void vouch(String keyset, Supplier<byte[]> make, Predicate<byte[]> madeByUs) {
    if (stored(keyset).isEmpty()) {
      jdbc.sql(
              """
              INSERT INTO vault.key_check (keyset, value) VALUES (:keyset, :value)
              ON CONFLICT DO NOTHING
              """)
          .param("keyset", keyset)
          .param("value", make.get())
          .update();
    }
    if (!stored(keyset).filter(madeByUs).isPresent()) {
      throw new CannotStart(
          "The data was sealed with another key than the one in vault-"
              + keyset
              + ".json: put the key file of this database back.");
    }
  }

  private Optional<byte[]> stored(String keyset) {
    return jdbc.sql("SELECT value FROM vault.key_check WHERE keyset = :keyset")
        .param("keyset", keyset)
        .query(byte[].class)
        .optional();
  }
}
