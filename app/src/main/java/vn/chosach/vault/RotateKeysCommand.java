package vn.chosach.vault;

import java.nio.file.Path;
import vn.chosach.vault.keeping.KeyChange;

/**
 * {@code rotate-keys HOME [--data-keys]}: a new key-encryption key, with which every keyset is
 * sealed anew; with {@code --data-keys} also new keys for what is sealed from the next start on.
 * May run beside the program, may be cut off and run again. Exit status 0 done, 2 not possible.
 */
public final class RotateKeysCommand {

  private RotateKeysCommand() {}

  public static void main(String[] arguments) {
    if (arguments.length < 1
        || arguments.length > 2
        || (arguments.length == 2 && !arguments[1].equals("--data-keys"))) {
      System.err.println("rotate-keys HOME [--data-keys]");
      System.exit(2);
    }
    try {
      KeyChange.change(Path.of(arguments[0]), arguments.length == 2).forEach(System.out::println);
    } catch (vn.chosach.postgres.CannotStart
        | java.io.IOException
        | java.security.GeneralSecurityException e) {
      System.err.println("chosach: keys were not changed: " + e.getMessage());
      System.exit(2);
    }
  }
}
