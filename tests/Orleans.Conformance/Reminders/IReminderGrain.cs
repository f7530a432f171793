namespace Orleans.Conformance.Reminders;

public interface IReminderGrain : IGrainWithStringKey, IRemindable
{
    Task Register(string name, TimeSpan due, TimeSpan period);

    Task Unregister(string name);

    Task<string[]> Names();

    Task<bool> Has(string name);

    Task End();
}
