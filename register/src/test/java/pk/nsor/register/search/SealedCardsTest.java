package pk.nsor.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.WrappedKey;
import pk.nsor.register.search.Described.Born;
import pk.nsor.register.search.SealedCards.Card;

/** What is put can be read, what is taken out is gone, and room is given back. */
class SealedCardsTest {
    private final Random random = new Random(20261130);

    private Card card() {
        byte[] key = new byte[60 + random.nextInt(3)];
        byte[] sealed = new byte[100 + 64 * random.nextInt(60)];
        random.nextBytes(key);
        random.nextBytes(sealed);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new Card(new WrappedKey(new KeyId(id), key), sealed);
    }

    @Test
    void whateverIsPutReplacedAndTakenOutTheLastStands() {
        SealedCards cards = new SealedCards();
        Map<Integer, Card> expected = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            int position = 1 + random.nextInt(4_000);
            if (random.nextInt(4) == 0) {
                cards.remove(position);
                expected.remove(position);
            } else {
                Card c = random.nextInt(8) == 0 ? expected.getOrDefault(position, card()) : card();
                cards.put(position, c);
                expected.put(position, c);
            }
            if (cards.wantsMoving()) {
                cards = cards.moved();
                assertThat(cards.wantsMoving()).isFalse();
            }
        }
        for (int position = 1; position <= 4_001; position++) {
            assertThat(cards.has(position)).isEqualTo(expected.containsKey(position));
            if (cards.has(position)) {
                Card was = Objects.requireNonNull(expected.get(position));
                Card is = cards.card(position);
                assertThat(is.key().id()).isEqualTo(was.key().id());
                assertThat(is.key().bytes()).isEqualTo(was.key().bytes());
                assertThat(is.sealed()).isEqualTo(was.sealed());
            }
        }
    }

    @Test
    void whoHasNoCardIsAFaultAndNeverSkipped() {
        SealedCards cards = new SealedCards();
        cards.put(2, card());
        cards.put(3, card());
        cards.remove(3);
        assertThat(cards.card(2)).isNotNull();
        for (int nobody : new int[] {1, 3, 9_000}) {
            assertThatThrownBy(() -> cards.card(nobody))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a person has tokens and no card");
        }
    }

    @Test
    void aDescriptionIsReadAsItWasWritten() {
        PersonName both = new PersonName("Ghulam Rasool \ud83d\ude00", "غلام رسول");
        PersonName urdu = new PersonName("", "ﷺ محمد\u200c");
        for (Described d :
                List.of(
                        new Described(
                                both,
                                List.of(urdu, both),
                                Optional.of(urdu),
                                Optional.of(both),
                                "3520212345671",
                                List.of("AB1", "نمبر۲"),
                                Optional.of(Born.on(new PartialDate(1991, 2, 0))),
                                List.of("PK631", "PK632"),
                                Sex.X),
                        new Described(
                                urdu,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                List.of(),
                                Optional.of(new Born(Optional.empty(), 1980, 1985)),
                                List.of(),
                                Sex.NOT_KNOWN),
                        new Described(
                                urdu,
                                List.of(),
                                Optional.of(both),
                                Optional.empty(),
                                "",
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                Sex.FEMALE))) {
            byte[] bytes = DescribedForm.bytes(d);
            assertThat(DescribedForm.read(bytes)).isEqualTo(d);
            assertThat(bytes.length % DescribedForm.STEP).isZero();
        }
    }
}
