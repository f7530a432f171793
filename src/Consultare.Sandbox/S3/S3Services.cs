using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.S3;

/// <summary>What object storage needs.</summary>
internal static class S3Services
{
    public static IServiceCollection AddS3(this IServiceCollection services) => services
        .AddSingleton<ObjectBook>()
        .AddSingleton<ObjectEndpoints>()
        .AddSingleton<ObjectList>()
        .AddSystem<S3System>();
}
