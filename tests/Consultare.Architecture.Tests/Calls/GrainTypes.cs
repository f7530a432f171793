using System.Reflection;
using Consultare.Grains.Hosting;
using Orleans;

namespace Consultare.Architecture.Tests.Calls;

/// <summary>The grains of Consultare.Grains.</summary>
internal static class GrainTypes
{
    public static Assembly Assembly { get; } = typeof(HubGrains).Assembly;

    public static IReadOnlyList<Type> All { get; } = [.. Assembly.GetTypes().Where(type => typeof(IGrainBase).IsAssignableFrom(type))];

    public static Type StatusGrain { get; } = Named("ServiceStatusGrain");

    /// <summary>The base of every integration grain.</summary>
    public static Type IntegrationBase { get; } = Named("IntegrationGrain");

    public static IEnumerable<Type> Integrations => All.Where(IntegrationBase.IsAssignableFrom);

    /// <summary>Everything that is not the status grain: what reports up must be somewhere in it.</summary>
    public static IEnumerable<Type> AllButStatusGrain =>
        Assembly.GetTypes().Where(type => !type.IsNested && type != StatusGrain);

    private static Type Named(string name) => All.Single(type => type.Name == name);
}
