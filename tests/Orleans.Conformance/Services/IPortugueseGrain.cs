namespace Orleans.Conformance.Services;

[Alias("Orleans.Conformance.IPortugueseGrain")]
public interface IPortugueseGrain : IGreetingGrain;
