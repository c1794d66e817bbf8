package fr.levier.call;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.levier.money.Rate;
import java.io.IOException;
import java.util.regex.Pattern;

/** How Levier's own values look in JSON where the default of their type would not do. */
final class ValueModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    ValueModule() {
        addSerializer(Rate.class, new RateWriter());
        addDeserializer(Rate.class, new RateReader());
        addSerializer(String.class, new TextWriter());
    }

    /** A rate is its percentage as a decimal string, such as {@code "70"}. */
    private static final class RateWriter extends JsonSerializer<Rate> {
        @Override
        public void serialize(Rate rate, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(rate.percent().toPlainString());
        }
    }

    private static final class RateReader extends JsonDeserializer<Rate> {
        @Override
        public Rate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Rate.ofPercent(json.getText());
        }
    }

    /** Pages hold what no JSON of PostgreSQL can: the character zero and halves of surrogate pairs. They are left out. */
    private static final class TextWriter extends JsonSerializer<String> {
        private static final Pattern UNWRITABLE = Pattern.compile("[\\x00\\p{Cs}]");

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(UNWRITABLE.matcher(text).replaceAll(""));
        }
    }
}
