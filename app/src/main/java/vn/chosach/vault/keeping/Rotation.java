package vn.chosach.vault.keeping;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes keys while the program runs: it holds its keysets in memory and sees nothing of it.
 * Killed at any moment and started again, it goes on where it stood, since each file says which
 * master key sealed it.
 */
record Rotation(Keyring ring, MasterKeys masters) {

  /** Marks must stay what they are, or nothing is found any more. */
  private static final Map<String, Parameters> RENEWABLE =
      Map.of(
          "content", PredefinedAeadParameters.AES256_GCM,
          "identity", PredefinedAeadParameters.AES256_GCM,
          "files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);

  /**
   * Makes a new master key, seals every keyset with it and destroys the old ones. When an earlier
   * rotation was cut off, that one is finished and no further key is made.
   *
   * @return the keysets that were sealed anew
   */
  List<String> renewMaster() throws IOException, GeneralSecurityException {
    register();
    String current = masters.current().id();
    List<String> names = ring.names();
    boolean cutOff = false;
    boolean none = true;
    for (String name : names) {
      boolean done = ring.sealedWith(name).equals(current);
      cutOff |= !done;
      none &= !done;
    }
    // all old: the current key is new already when a cut-off rotation got no further than making it
    if (!cutOff || (none && !isNewerThanAll(names, current))) {
      current = masters.renew().id();
    }
    var sealed = new ArrayList<String>();
    for (String name : names) {
      if (!ring.sealedWith(name).equals(current)) {
        ring.reseal(name, ring.open(name));
        sealed.add(name);
      }
    }
    for (String name : names) {
      ring.open(name);
    }
    masters.retireOthers();
    return sealed;
  }

  /** Adds a new data key to each keyset that allows it; what the old ones sealed stays readable. */
  List<String> renewData() throws IOException, GeneralSecurityException {
    register();
    var renewed = new ArrayList<String>();
    for (String name : ring.names()) {
      Parameters parameters = RENEWABLE.get(name);
      if (parameters != null) {
        ring.reseal(
            name,
            KeysetHandle.newBuilder(ring.open(name))
                .addEntry(
                    KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build());
        renewed.add(name);
      }
    }
    return renewed;
  }

  private boolean isNewerThanAll(List<String> names, String current) throws IOException {
    for (String name : names) {
      if (ring.sealedWith(name).compareTo(current) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static void register() throws GeneralSecurityException {
    AeadConfig.register();
    StreamingAeadConfig.register();
    PrfConfig.register();
  }
}
