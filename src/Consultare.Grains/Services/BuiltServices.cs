namespace Consultare.Grains.Services;

/// <summary>The services this hub runs: those of <see cref="ServiceDefinitions"/>, unless a test gives others.</summary>
internal sealed class BuiltServices(IReadOnlyList<ServiceDefinition> all)
{
    /// <summary>Every service, in the order of the catalogue.</summary>
    public IReadOnlyList<ServiceDefinition> All => all;

    /// <summary>The definition of a canonical key.</summary>
    /// <exception cref="ArgumentException">The service is not built.</exception>
    public ServiceDefinition Get(string service) =>
        all.FirstOrDefault(definition => definition.Info.Key == service)
        ?? throw new ArgumentException($"Unknown service '{service}'.", nameof(service));
}
