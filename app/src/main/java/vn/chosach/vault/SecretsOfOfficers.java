package vn.chosach.vault;

import org.springframework.stereotype.Component;
import vn.chosach.officers.SecretSealing;
import vn.chosach.vault.keeping.Seals;

/** Seals the second factors of the officers with a key of their own. */
@Component
record SecretsOfOfficers(Seals seals) implements SecretSealing {

  @Override
  public byte[] seal(String place, byte[] secret) {
    return seals.seal(Lock.ACCESS, place, secret);
  }

  @Override
  public byte[] open(String place, byte[] sealed) {
    return seals.open(Lock.ACCESS, place, sealed);
  }

  @Override
  public byte[] mark(String use, byte[] value) {
    return seals.mark(use, value);
  }
}
