package vn.chosach.officers;

/**
 * Seals what must not be readable in the database, with keys that the database does not hold. This
 * room declares what it needs; the vault, which knows the officers, provides it.
 */
public interface SecretSealing {

  /**
   * Seals a secret.
   *
   * @param place where it is kept, such as {@code officers/totp/<officer>}; it opens there only
   */
  byte[] seal(String place, byte[] secret);

  /**
   * Opens a sealed secret.
   *
   * @throws IllegalStateException if it was altered or sealed for another place
   */
  byte[] open(String place, byte[] sealed);

  /** A keyed, one-way mark of 32 bytes, by which a code is found again without being stored. */
  byte[] mark(String use, byte[] value);
}
