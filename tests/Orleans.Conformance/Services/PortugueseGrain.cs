using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Conformance.Services;

public sealed class PortugueseGrain([FromKeyedServices("pt")] Greeter greeter) : Grain, IPortugueseGrain
{
    public Task<string> Greet() => Task.FromResult(greeter.Word + " " + this.GetPrimaryKeyString());
}
