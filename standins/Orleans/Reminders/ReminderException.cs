namespace Orleans.Runtime;

/// <summary>A reminder could not be changed because it has changed meanwhile.</summary>
public sealed class ReminderException(string message) : OrleansException(message);
