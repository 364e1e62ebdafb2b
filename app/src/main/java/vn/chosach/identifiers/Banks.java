package vn.chosach.identifiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedRows;

/** The roll of banks and wallets, {@code seed/identifiers/banks.csv}. */
final class Banks {

  private static final List<Bank> ALL =
      SeedRows.read("/seed/identifiers/banks.csv").stream().map(Banks::bank).toList();
  private static final Map<String, Bank> BY_BIN =
      ALL.stream().collect(Collectors.toMap(Bank::bin, Function.identity()));

  private Banks() {}

  static List<Bank> all() {
    return ALL;
  }

  static Optional<Bank> withBin(String bin) {
    return Optional.ofNullable(BY_BIN.get(bin));
  }

  private static Bank bank(SeedRows.Row row) {
    String name = row.text("name");
    String code = row.text("code");
    List<String> aliases =
        Stream.concat(
                Stream.of(Folding.fold(name), Folding.fold(code)),
                spellings(row.optional("aliases")))
            .distinct()
            .toList();
    return new Bank(row.text("bin"), code, name, aliases, spellings(row.optional("weak")).toList());
  }

  private static Stream<String> spellings(@Nullable String list) {
    return list == null ? Stream.empty() : Stream.of(list.split("\\|"));
  }
}
