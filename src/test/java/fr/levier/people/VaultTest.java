package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is locked opens for its account, with the secret of its instance, and for nobody else. */
final class VaultTest {
    private static final String SECRET = "a secret of this instance alone";
    private final Vault vault = new Vault(SECRET);

    @Test
    void whatIsLockedOpensWithTheSameSecretForTheSameAccountOnly() {
        String locked = vault.lock(1, "JBSWY3DPEHPK3PXP");

        assertThat(locked).doesNotContain("JBSWY3DP").isNotEqualTo(vault.lock(1, "JBSWY3DPEHPK3PXP"));
        assertThat(new Vault(SECRET).open(1, locked)).contains("JBSWY3DPEHPK3PXP");
        assertThat(vault.open(2, locked)).isEmpty();
        assertThat(new Vault("another secret altogether").open(1, locked)).isEmpty();
    }

    @Test
    void whatWasChangedOrCutOrNeverLockedDoesNotOpen() {
        String locked = vault.lock(1, "JBSWY3DPEHPK3PXP");
        char[] changed = locked.toCharArray();
        changed[10] = changed[10] == 'A' ? 'B' : 'A';

        assertThat(vault.open(1, new String(changed))).isEmpty();
        assertThat(vault.open(1, locked.substring(0, 12))).isEmpty();
        assertThat(vault.open(1, "1.???")).isEmpty();
        assertThat(vault.open(1, "JBSWY3DPEHPK3PXP")).isEmpty();
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> new Vault("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LEVIER_SECRET");
    }

    @Test
    void recoveryCodesDifferAndAreReadHoweverTheyAreTyped() {
        var codes = RecoveryCodes.fresh();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}"));
        String code = codes.get(0);
        assertThat(RecoveryCodes.hash(1, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(1, code))
                .isNotEqualTo(RecoveryCodes.hash(2, code));
        assertThat(RecoveryCodes.isOne(code)).isTrue();
        assertThat(RecoveryCodes.isOne("123 456")).isFalse();
    }
}
