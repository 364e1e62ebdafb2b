package vn.chosach.vault.keeping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key-encryption key is kept.
 *
 * @param folder of the files {@code master-….key}; {@code keys/} of the installation without it
 * @param pkcs11 configuration file of SunPKCS11; with it new keys are made on the token
 * @param pin of the user of the token
 */
@ConfigurationProperties("chosach.keys")
record KeySettings(@Nullable Path folder, @Nullable Path pkcs11, @Nullable String pin) {}
