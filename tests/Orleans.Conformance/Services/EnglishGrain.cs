using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Conformance.Services;

[GrainType("english-speaker")]
public sealed class EnglishGrain([FromKeyedServices("en")] Greeter greeter, IGrainFactory grains, IGrainContext context)
    : Grain, IEnglishGrain
{
    public async Task<string> Greet()
    {
        var portuguese = await grains.GetGrain<IPortugueseGrain>(this.GetPrimaryKeyString()).Greet();
        return $"{greeter.Word}, {portuguese}";
    }

    public Task<GrainId> Id() => Task.FromResult(context.GrainId);
}
