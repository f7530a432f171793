namespace Orleans.Runtime;

/// <summary>Work that runs once the silo is up.</summary>
public interface IStartupTask
{
    /// <summary>Runs; an error fails the host's start.</summary>
    Task Execute(CancellationToken cancellationToken);
}
