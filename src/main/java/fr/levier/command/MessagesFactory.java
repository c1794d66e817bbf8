package fr.levier.command;

import fr.levier.message.Messages;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, giving the messages of the chosen language to those that ask for them. */
final class MessagesFactory implements IFactory {
    private final Messages messages;

    MessagesFactory(Messages messages) {
        this.messages = messages;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters.length == 1 && parameters[0] == Messages.class) {
                return type.cast(constructor.newInstance(messages));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
