package vn.chosach.officers.credentials;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.officers.Officer;

/**
 * Passkeys (W3C Web Authentication, level 3). The authenticator must verify the person, by PIN,
 * finger or face; a passkey is therefore two factors at once. Only the challenge is kept between
 * the two steps of a ceremony, as text in the session.
 */
@Component
public class Passkeys {

  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>
      ASSERTION = new TypeReference<>() {};

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final JdbcPublicKeyCredentialUserEntityRepository people;
  private final JdbcUserCredentialRepository keys;
  private final JdbcClient jdbc;
  private final CredentialOrigin credentialOrigin;

  Passkeys(JdbcOperations operations, JdbcClient jdbc, CredentialOrigin credentialOrigin) {
    this.people = new JdbcPublicKeyCredentialUserEntityRepository(operations);
    this.keys = new JdbcUserCredentialRepository(operations);
    this.jdbc = jdbc;
    this.credentialOrigin = credentialOrigin;
  }

  static String newChallenge() {
    return Bytes.random().toBase64UrlString();
  }

  /** What the browser needs to make a passkey, as JSON. */
  public String creationOptions(Officer officer, String challenge) {
    return json.writeValueAsString(creation(officer, challenge));
  }

  /** What the browser needs to use a passkey, as JSON. */
  public String requestOptions(String challenge) {
    return json.writeValueAsString(request(challenge));
  }

  /** Keeps a passkey that answers the challenge; false when it does not. */
  boolean register(Officer officer, String challenge, String answer) {
    try {
      people.save(person(officer));
      operations()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  creation(officer, challenge),
                  json.readValue(answer, RelyingPartyPublicKey.class)));
      return true;
    } catch (RuntimeException badAnswer) {
      // The library tells a wrong answer by exceptions of many classes.
      return false;
    }
  }

  /** Whose passkey answers the challenge. */
  public Optional<UUID> officer(String challenge, String answer) {
    try {
      PublicKeyCredentialUserEntity person =
          operations()
              .authenticate(
                  new RelyingPartyAuthenticationRequest(
                      request(challenge), json.readValue(answer, ASSERTION)));
      return Optional.of(officerOf(person.getId()));
    } catch (RuntimeException badAnswer) {
      // As above.
      return Optional.empty();
    }
  }

  public List<PasskeyRow> of(UUID officer) {
    return jdbc.sql(
            """
            SELECT credential_id, label, created, last_used
              FROM officers.user_credentials
             WHERE user_entity_user_id = :handle
             ORDER BY created
            """)
        .param("handle", handle(officer).toBase64UrlString())
        .query(
            (row, n) ->
                new PasskeyRow(
                    row.getString("credential_id"),
                    row.getString("label"),
                    row.getTimestamp("created").toInstant(),
                    instant(row.getTimestamp("last_used"), row.getTimestamp("created"))))
        .list();
  }

  /** Removes a passkey of the officer; false when the officer has no such passkey. */
  boolean remove(UUID officer, String key) {
    return jdbc.sql(
                """
                DELETE FROM officers.user_credentials
                 WHERE credential_id = :key AND user_entity_user_id = :handle
                """)
            .param("key", key)
            .param("handle", handle(officer).toBase64UrlString())
            .update()
        == 1;
  }

  private Webauthn4JRelyingPartyOperations operations() {
    return new Webauthn4JRelyingPartyOperations(
        people, keys, site(), Set.of(credentialOrigin.address()));
  }

  private PublicKeyCredentialCreationOptions creation(Officer officer, String challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(site())
        .user(person(officer))
        .challenge(Bytes.fromBase64(challenge))
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .excludeCredentials(
            keys.findByUserId(handle(officer.id())).stream()
                .map(
                    key ->
                        PublicKeyCredentialDescriptor.builder()
                            .id(key.getCredentialId())
                            .transports(key.getTransports())
                            .build())
                .toList())
        .build();
  }

  private PublicKeyCredentialRequestOptions request(String challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(credentialOrigin.host())
        .challenge(Bytes.fromBase64(challenge))
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  private PublicKeyCredentialRpEntity site() {
    return PublicKeyCredentialRpEntity.builder()
        .id(credentialOrigin.host())
        .name("Chợ Sạch")
        .build();
  }

  private static PublicKeyCredentialUserEntity person(Officer officer) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(officer.id()))
        .name(officer.accountName())
        .displayName(officer.displayName())
        .build();
  }

  private static Bytes handle(UUID officer) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(officer.getMostSignificantBits())
            .putLong(officer.getLeastSignificantBits())
            .array());
  }

  private static UUID officerOf(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** The library writes a moment of use at registration too. */
  private static @Nullable Instant instant(Timestamp lastUsed, Timestamp created) {
    return lastUsed.after(created) ? lastUsed.toInstant() : null;
  }
}
