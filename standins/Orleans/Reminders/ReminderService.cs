namespace Orleans.Standin;

/// <summary>Registered when a silo was given a reminder service.</summary>
internal sealed class ReminderService;
