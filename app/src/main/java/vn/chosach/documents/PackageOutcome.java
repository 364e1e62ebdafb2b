package vn.chosach.documents;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of a package of the exchange between agencies (QCVN 102:2016/BTTTT). */
public sealed interface PackageOutcome {

  /** A package that can be sent. */
  record Packed(byte[] bytes, String name) implements PackageOutcome {}

  /** It went whole into the incoming register, under this number of the year. */
  record PackageEntered(UUID id, int number) implements PackageOutcome {}

  /** Nothing was packed, or nothing of the package was kept. */
  record PackageRefused(Refusal refusal) implements PackageOutcome {}
}
