package vn.chosach.identifiers;

import java.util.List;

/**
 * A bank or wallet that takes instant transfers.
 *
 * @param bin six digits under which the switch knows it (ISO/IEC 7812 issuer number)
 * @param code short code used in payment codes, such as {@code VCB}
 * @param name name as people write it
 * @param aliases folded spellings that mean it even without the word "account" nearby
 * @param weakAliases folded spellings that are everyday words too
 */
public record Bank(
    String bin, String code, String name, List<String> aliases, List<String> weakAliases) {}
