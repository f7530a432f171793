namespace Orleans.Standin;

/// <summary>What AddStartupTask was given.</summary>
internal sealed record StartupTask(int Stage, Func<IServiceProvider, CancellationToken, Task> Run);
